using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BachDang.Outreach.Ward.Campaigns;

/// <summary>Tells the author of a campaign that it paused by itself, until it was seen.</summary>
public sealed class CampaignNotice
{
    public required Guid Id { get; init; }
    public required Guid CampaignId { get; init; }

    /// <summary>Who is told.</summary>
    public required Guid Officer { get; init; }
    public required PauseCause Cause { get; init; }
    public required DateTimeOffset At { get; init; }
    public DateTimeOffset? SeenAt { get; set; }
}

internal sealed class CampaignNoticeConfiguration : IEntityTypeConfiguration<CampaignNotice>
{
    public void Configure(EntityTypeBuilder<CampaignNotice> builder) =>
        builder.HasIndex(n => new { n.Officer, n.SeenAt });
}
