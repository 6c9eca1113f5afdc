using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BachDang.Outreach.Ward.Campaigns;

/// <summary>Where a campaign stands.</summary>
public enum CampaignStatus
{
    Draft = 0,
    InApproval = 1,
    Approved = 2,
    Scheduled = 3,
    Sending = 4,
    Paused = 5,
    Done = 6,
    Stopped = 7,
}

/// <summary>Why a campaign is paused; what has to be considered before it goes on.</summary>
public enum PauseCause
{
    None = 0,
    ByOfficer = 1,

    /// <summary>More than 5 % of the last 200 failed.</summary>
    Failures = 2,

    /// <summary>Its time passed while nothing ran.</summary>
    TimePassed = 3,

    /// <summary>The data was brought back from a copy: some of it may have been sent already.</summary>
    Restored = 4,
}

/// <summary>How often a campaign comes again.</summary>
public enum CampaignRepeat
{
    Once = 0,
    Weekly = 1,
    Monthly = 2,
    Quarterly = 3,
    Yearly = 4,
}

/// <summary>News of the ward or of a mass organization to those who asked for it: what is said, to whom, and how far
/// it is.</summary>
public sealed class Campaign
{
    public required Guid Id { get; init; }
    public required string Title { get; set; }

    /// <summary>Key of the mass organization that speaks; null where the ward itself does.</summary>
    public string? Organization { get; init; }

    /// <summary>A <see cref="CampaignContent"/> as JSON.</summary>
    public required string Content { get; set; }

    /// <summary>A <see cref="CampaignAudience"/> as JSON.</summary>
    public required string Audience { get; set; }
    public required Guid Author { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset ChangedAt { get; set; }
    public CampaignStatus Status { get; set; }

    /// <summary>Grows with every change; an act names the version it was decided on.</summary>
    public int Version { get; set; }

    /// <summary>The campaign whose wrong text this one corrects: it goes to exactly those who got that one.</summary>
    public Guid? Corrects { get; init; }

    /// <summary>How often it comes again; part of what is approved.</summary>
    public CampaignRepeat Repeat { get; set; }

    /// <summary>The last day on which it may come again, ward time; null for one that comes once.</summary>
    public DateOnly? RepeatUntil { get; set; }

    /// <summary>The first campaign of the series this one belongs to; null for one that stands alone.</summary>
    public Guid? Series { get; set; }

    /// <summary>Hash of exactly what was approved; null while nothing is.</summary>
    public byte[]? ApprovedHash { get; set; }
    public Guid? ApprovedBy { get; set; }
    public DateTimeOffset? ApprovedAt { get; set; }

    /// <summary>When it is to begin.</summary>
    public DateTimeOffset? SendAt { get; set; }
    public DateTimeOffset? StartedAt { get; set; }

    /// <summary>The last talk that the planner gave a row; it goes on behind it.</summary>
    public Guid? PlannedUpTo { get; set; }

    /// <summary>When everybody of the audience had a row.</summary>
    public DateTimeOffset? PlannedAt { get; set; }
    public PauseCause PauseCause { get; set; }

    /// <summary>Failures before this time were looked at by an officer.</summary>
    public DateTimeOffset? WatchedFrom { get; set; }
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Totals as JSON, kept when it ended: the rows go after their time.</summary>
    public string? Totals { get; set; }

    /// <summary>What it brought about as JSON (links opened, questions asked, answers, opt-outs), kept a day after it
    /// ended for the same reason.</summary>
    public string? Measures { get; set; }
}

internal sealed class CampaignConfiguration : IEntityTypeConfiguration<Campaign>
{
    public void Configure(EntityTypeBuilder<Campaign> builder)
    {
        builder.Property(c => c.Title).HasMaxLength(CampaignContent.LongestTitle);
        builder.Property(c => c.Organization).HasMaxLength(64);
        builder.Property(c => c.ApprovedHash).HasMaxLength(32);
        builder.HasIndex(c => new { c.Status, c.SendAt });
        builder.HasIndex(c => c.CreatedAt);
        builder.HasIndex(c => c.Series).HasFilter("\"Series\" IS NOT NULL");
    }
}
