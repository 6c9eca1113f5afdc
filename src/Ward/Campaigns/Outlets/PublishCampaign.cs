using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Campaigns.Outlets;

/// <summary>Puts a campaign that begins into its outlets, in the same save as its beginning. The site has it at once;
/// the channel's row waits for its sender. A correction appears wherever the wrong text did, chosen or not.</summary>
internal sealed class PublishCampaign(WardDb db, DateTimeOffset now)
{
    public async Task RunAsync(Campaign campaign, CancellationToken ct)
    {
        var known = await db.CampaignPosts.Where(p => p.CampaignId == campaign.Id)
            .Select(p => p.Outlet).ToListAsync(ct);
        foreach (var outlet in await OutletsAsync(campaign, ct))
            if (!known.Contains(outlet)) db.CampaignPosts.Add(Row(campaign, outlet));
    }

    private async Task<IEnumerable<Outlet>> OutletsAsync(Campaign campaign, CancellationToken ct)
    {
        var chosen = CampaignContent.FromJson(campaign.Content).Outlets;
        if (campaign.Corrects is not { } wrong) return chosen.Distinct();
        var seen = await db.CampaignPosts
            .Where(p => p.CampaignId == wrong
                && (p.Status == PostStatus.Posted || p.Status == PostStatus.InFlight || p.Uncertain > 0))
            .Select(p => p.Outlet).ToListAsync(ct);
        return chosen.Union(seen);
    }

    private CampaignPost Row(Campaign campaign, Outlet outlet)
    {
        var row = new CampaignPost { CampaignId = campaign.Id, Outlet = outlet, NotBefore = now };
        if (outlet == Outlet.Site)
            (row.Status, row.PostedAt, row.ProviderId) = (PostStatus.Posted, now, NewsAddress.Of(campaign));
        return row;
    }
}
