using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Campaigns.Outlets;

/// <summary>What a campaign is printed, spoken and shown from.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Content">What it says.</param>
/// <param name="Posts">Where it appears; empty before it began.</param>
public sealed record OutletPage(Campaign Campaign, CampaignContent Content, IReadOnlyList<CampaignPost> Posts);

/// <summary>Query for the outlets of one campaign.</summary>
public sealed class ReadOutlets(WardDb db)
{
    /// <returns>Null when there is no such campaign, or it is not for this officer to see.</returns>
    public async Task<OutletPage?> RunAsync(Guid id, Officer officer, CancellationToken ct)
    {
        var campaign = await db.Campaigns.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct);
        if (campaign is null || !await MaySeeAsync(campaign, officer, ct)) return null;
        var posts = await db.CampaignPosts.AsNoTracking().Where(p => p.CampaignId == id)
            .OrderBy(p => p.Outlet).ToListAsync(ct);
        return new OutletPage(campaign, CampaignContent.FromJson(campaign.Content), posts);
    }

    // An officer of a mass organization sees its own campaigns only.
    private async Task<bool> MaySeeAsync(Campaign campaign, Officer officer, CancellationToken ct) =>
        officer.Is(OfficerRole.KnowledgeEditor) || officer.Is(OfficerRole.Approver)
        || officer.Is(OfficerRole.FatherlandFront)
        || (campaign.Organization is { } organization && await db.SpeaksForAsync(officer, organization, ct));
}
