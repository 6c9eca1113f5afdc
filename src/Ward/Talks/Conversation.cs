using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BachDang.Outreach.Ward.Talks;

/// <summary>One resident's talk on one channel. Who that is cannot be read here: the address is a keyed hash to
/// find the row and, where the channel needs it to answer, a sealed copy.</summary>
public sealed class Conversation
{
    public required Guid Id { get; init; }
    public required string Channel { get; init; }
    public required byte[] AddressHash { get; set; }
    public byte[]? AddressSealed { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset LastInboundAt { get; set; }

    /// <summary>The highest event number given out; used by channels that resume by number.</summary>
    public int LastNumber { get; set; }

    /// <summary>The worker that holds this talk, so that one person's messages are handled in order.</summary>
    public string? ClaimedBy { get; set; }
    public DateTimeOffset? ClaimedUntil { get; set; }

    /// <summary>What the dialogs remember between two messages, as JSON; see Bot's ConversationMemory.</summary>
    public string? Memory { get; set; }

    /// <summary>The open step-by-step dialogs, sealed: a draft may hold what must not be read in a copy of the data.
    /// See Bot's DialogStack.</summary>
    public byte[]? DialogsSealed { get; set; }

    /// <summary>When the last of them is over; they are erased then.</summary>
    public DateTimeOffset? DialogsUntil { get; set; }

    /// <summary>When the first-contact notice was shown.</summary>
    public DateTimeOffset? WelcomedAt { get; set; }

    /// <summary>Set when the channel says that the resident blocked us: nothing more is sent.</summary>
    public DateTimeOffset? BlockedAt { get; set; }

    /// <summary>Set when the resident asked for erasure: the row goes once nothing of it is left to send.</summary>
    public DateTimeOffset? EraseAt { get; set; }

    /// <summary>Set when the ward put reports from here on a pile of their own; they are still taken.</summary>
    public DateTimeOffset? ReportsAsideAt { get; set; }

    /// <summary>The hand-off an officer is answering here; the bot is silent meanwhile.</summary>
    public Guid? OfficerHandOff { get; set; }

    /// <summary>When the talk goes back to the bot by itself; null while no officer has it.</summary>
    public DateTimeOffset? OfficerUntil { get; set; }
}

internal sealed class ConversationConfiguration : IEntityTypeConfiguration<Conversation>
{
    public void Configure(EntityTypeBuilder<Conversation> builder)
    {
        builder.Property(c => c.Channel).HasMaxLength(16);
        builder.Property(c => c.AddressHash).HasMaxLength(32);
        builder.Property(c => c.ClaimedBy).HasMaxLength(64);
        builder.HasIndex(c => new { c.Channel, c.AddressHash }).IsUnique();
        builder.HasIndex(c => c.LastInboundAt);
        builder.HasIndex(c => c.CreatedAt);
        builder.HasIndex(c => c.DialogsUntil);
        builder.HasIndex(c => c.OfficerUntil);
    }
}
