using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Campaigns.Running;

/// <summary>Notes that the author has seen why a campaign paused by itself.</summary>
public sealed class SeeCampaignNotices(WardDb db, TimeProvider clock)
{
    /// <returns>How many notices there were.</returns>
    public Task<int> RunAsync(Guid campaign, Guid officer, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.CampaignNotices.Where(n => n.Officer == officer && n.SeenAt == null && n.CampaignId == campaign)
            .ExecuteUpdateAsync(set => set.SetProperty(n => n.SeenAt, now), ct);
    }
}
