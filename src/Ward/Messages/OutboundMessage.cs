using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BachDang.Outreach.Ward.Messages;

/// <summary>What is sent first: replies before report updates before campaigns.</summary>
public enum OutboundKind
{
    Reply = 0,
    ReportUpdate = 1,
    Campaign = 2,
}

public enum OutboundStatus
{
    Pending = 0,
    /// <summary>In a worker's hands. Found in this state after a crash it is uncertain: sent once more,
    /// counted.</summary>
    Sending = 1,
    Sent = 2,
    /// <summary>The resident blocked us: an opt-out.</summary>
    Blocked = 3,
    /// <summary>Given up; <see cref="OutboundMessage.Reason"/> says why.</summary>
    Dead = 4,
    /// <summary>Taken back before it left (an opt-out, a stopped campaign); <see
    /// cref="OutboundMessage.Reason"/> says why.</summary>
    Withdrawn = 5,
}

/// <summary>One thing said to one resident, committed with the change that caused it. Either a reply key with
/// values (written by the ward's operations), a ready body (written by a dialog), or a campaign whose words are made
/// when it is sent.</summary>
public sealed class OutboundMessage
{
    public required Guid Id { get; init; }
    public required Guid ConversationId { get; init; }
    public required string Channel { get; init; }
    public required OutboundKind Kind { get; init; }

    /// <summary>Order inside a conversation; strictly growing in one process.</summary>
    public required long Order { get; init; }
    public string? ReplyKey { get; init; }

    /// <summary>The campaign it belongs to; no talk has two rows of one.</summary>
    public Guid? CampaignId { get; init; }

    /// <summary>Values of the reply's placeholders, JSON object of strings.</summary>
    public string? Values { get; init; }

    /// <summary>A <see cref="MessageBody"/> as JSON; set when sent for rows made from a reply key.</summary>
    public string? Body { get; set; }

    /// <summary>The body in place of <see cref="Body"/>, sealed with the address key, where it holds what a copy of the
    /// data must not show: a receipt, a draft.</summary>
    public byte[]? BodySealed { get; set; }
    public OutboundStatus Status { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset NotBefore { get; set; }
    public int Attempts { get; set; }

    /// <summary>How often a process died while this row was in flight.</summary>
    public int Uncertain { get; set; }
    public string? ClaimedBy { get; set; }
    public DateTimeOffset? ClaimedUntil { get; set; }
    public DateTimeOffset? SentAt { get; set; }
    public string? Reason { get; set; }

    /// <summary>When a row of a campaign got its last state.</summary>
    public DateTimeOffset? SettledAt { get; set; }

    /// <summary>The channel's id of the sent message, for later edits.</summary>
    public string? ProviderId { get; set; }

    /// <summary>Event number, given when sent, on channels that resume by number.</summary>
    public int? Number { get; set; }
}

internal sealed class OutboundMessageConfiguration : IEntityTypeConfiguration<OutboundMessage>
{
    public void Configure(EntityTypeBuilder<OutboundMessage> builder)
    {
        builder.Property(m => m.Channel).HasMaxLength(16);
        builder.Property(m => m.ReplyKey).HasMaxLength(64);
        builder.Property(m => m.ClaimedBy).HasMaxLength(64);
        builder.Property(m => m.Reason).HasMaxLength(200);
        builder.Property(m => m.ProviderId).HasMaxLength(64);
        builder.HasIndex(m => new { m.Status, m.Kind, m.NotBefore });
        builder.HasIndex(m => new { m.ConversationId, m.Status, m.Order });
        builder.HasIndex(m => new { m.ConversationId, m.Number });
        builder.HasIndex(m => m.CreatedAt);
        const string ofCampaign = "\"CampaignId\" IS NOT NULL";
        builder.HasIndex(m => new { m.CampaignId, m.ConversationId }).IsUnique().HasFilter(ofCampaign);
        builder.HasIndex(m => new { m.CampaignId, m.Channel, m.Status, m.NotBefore }).HasFilter(ofCampaign);
        builder.HasIndex(m => new { m.CampaignId, m.SettledAt }).HasFilter(ofCampaign);
        builder.HasIndex(m => m.CampaignId, "IX_OutboundMessages_Uncertain")
            .HasFilter("\"CampaignId\" IS NOT NULL AND \"Uncertain\" > 0");
    }
}
