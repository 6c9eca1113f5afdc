using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Campaigns.Links;

/// <summary>Query for whoever shows a campaign's links: those made so far and how often each was opened.</summary>
internal sealed class ReadShortLinks(WardDb db)
{
    public Task<List<ShortLink>> RunAsync(Guid campaignId, CancellationToken ct) => db.ShortLinks.AsNoTracking()
        .Where(l => l.CampaignId == campaignId)
        .OrderBy(l => l.Outlet).ThenBy(l => l.ResidentialGroup).ToListAsync(ct);
}
