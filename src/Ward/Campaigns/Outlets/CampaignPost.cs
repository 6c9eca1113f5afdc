using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BachDang.Outreach.Ward.Campaigns.Outlets;

/// <summary>Where else a campaign appears, once for everybody.</summary>
public enum Outlet
{
    /// <summary>News and feed of the public site.</summary>
    Site = 0,

    /// <summary>The ward's channel on Telegram.</summary>
    TelegramChannel = 1,
}

public enum PostStatus
{
    Waiting = 0,

    /// <summary>In a sender's hands; found so after a crash it is tried once more and counted.</summary>
    InFlight = 1,
    Posted = 2,

    /// <summary>Given up; <see cref="CampaignPost.Reason"/> says why.</summary>
    Failed = 3,

    /// <summary>Taken down again: a stopped or corrected campaign.</summary>
    Withdrawn = 4,
}

/// <summary>A campaign in one outlet.</summary>
public sealed class CampaignPost
{
    public required Guid CampaignId { get; init; }
    public required Outlet Outlet { get; init; }
    public PostStatus Status { get; set; }
    public required DateTimeOffset NotBefore { get; set; }
    public int Attempts { get; set; }

    /// <summary>How often a process died while it was in flight.</summary>
    public int Uncertain { get; set; }
    public string? ClaimedBy { get; set; }
    public DateTimeOffset? ClaimedUntil { get; set; }
    public DateTimeOffset? PostedAt { get; set; }

    /// <summary>The outlet's id of the post, for later edits.</summary>
    public string? ProviderId { get; set; }
    public string? Reason { get; set; }
}

internal sealed class CampaignPostConfiguration : IEntityTypeConfiguration<CampaignPost>
{
    public void Configure(EntityTypeBuilder<CampaignPost> builder)
    {
        builder.HasKey(p => new { p.CampaignId, p.Outlet });
        builder.Property(p => p.ClaimedBy).HasMaxLength(64);
        builder.Property(p => p.ProviderId).HasMaxLength(64);
        builder.Property(p => p.Reason).HasMaxLength(200);
        builder.HasIndex(p => new { p.Outlet, p.Status, p.NotBefore });
        builder.HasIndex(p => new { p.Outlet, p.PostedAt });
    }
}
