using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BachDang.Outreach.Ward.Messages;

public enum InboundStatus
{
    Pending = 0,
    Handled = 1,
    /// <summary>Gave up after repeated unexpected errors; the resident was told so.</summary>
    Failed = 2,
}

/// <summary>One message as it came through a channel's door, stored before it is acknowledged. The payload is
/// sealed and erased once handled; the row stays a while so that a repeat is recognised.</summary>
public sealed class InboundMessage
{
    public required Guid Id { get; init; }
    public required string Channel { get; init; }

    /// <summary>The channel's own number of this message (Telegram update_id, web chat clientMessageId with its
    /// session), unique per channel.</summary>
    public required string UpdateKey { get; init; }
    public required Guid ConversationId { get; init; }

    /// <summary>Arrival order inside a conversation; strictly growing in one process.</summary>
    public required long Order { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }
    public InboundStatus Status { get; set; }
    public byte[]? Payload { get; set; }
    public int Attempts { get; set; }
    public DateTimeOffset? HandledAt { get; set; }

    /// <summary>Event number, on channels that resume by number.</summary>
    public int? Number { get; set; }

    /// <summary>The resident's own words with personal data masked, kept for channels that show the talk again; of rows
    /// older than the seal.</summary>
    public string? ShownText { get; set; }

    /// <summary>The same, sealed with the address key: what the mask does not know (a bare name, a receipt) must not be
    /// readable in a copy of the data.</summary>
    public byte[]? ShownSealed { get; set; }
}

internal sealed class InboundMessageConfiguration : IEntityTypeConfiguration<InboundMessage>
{
    public void Configure(EntityTypeBuilder<InboundMessage> builder)
    {
        builder.Property(m => m.Channel).HasMaxLength(16);
        builder.Property(m => m.UpdateKey).HasMaxLength(96);
        builder.HasIndex(m => new { m.Channel, m.UpdateKey }).IsUnique();
        builder.HasIndex(m => new { m.ConversationId, m.Number });
        builder.HasIndex(m => new { m.Status, m.ConversationId, m.Order });
        builder.HasIndex(m => m.ReceivedAt);
    }
}
