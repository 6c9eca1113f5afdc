using BachDang.Outreach.Ward.Campaigns.Outlets;
using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Campaigns.Planning;

/// <summary>Holds everything that would be sent by itself, because the data came from a copy: nobody can know what was
/// sent since it was made.</summary>
internal sealed class HoldCampaigns(WardDb db, TimeProvider clock)
{
    /// <returns>How many wait for a confirmation now.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var moving = await db.Campaigns.AsTracking()
            .Where(c => c.Status == CampaignStatus.Sending || c.Status == CampaignStatus.Scheduled).ToListAsync(ct);
        foreach (var campaign in moving)
        {
            CampaignGuards.Pause(campaign, PauseCause.Restored);
            CampaignGuards.TellAuthor(db, campaign, now);
            await db.LogAsync(now, campaign, CampaignActions.Paused, null, ct);
        }
        await db.CampaignPosts
            .Where(p => p.Status == PostStatus.Waiting || p.Status == PostStatus.InFlight)
            .ExecuteUpdateAsync(set => set
                .SetProperty(p => p.Status, PostStatus.Failed)
                .SetProperty(p => p.Reason, CampaignReasons.Restored), ct);
        return moving.Count;
    }
}
