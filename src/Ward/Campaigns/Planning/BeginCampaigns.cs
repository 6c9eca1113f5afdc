using BachDang.Outreach.Ward.Campaigns.Outlets;
using BachDang.Outreach.Ward.Campaigns.Series;
using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Campaigns.Planning;

/// <summary>Begins campaigns whose time has come. One that is late, because nothing ran at its time, waits for
/// somebody to confirm it; one that is not what was approved goes back to its author.</summary>
internal sealed class BeginCampaigns(WardDb db, TimeProvider clock, CampaignRules rules)
{
    /// <summary>Later than this is late.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(10);

    /// <returns>How many changed.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var due = await db.Campaigns.Where(c => c.Status == CampaignStatus.Scheduled && c.SendAt <= now)
            .OrderBy(c => c.SendAt).Select(c => c.Id).ToListAsync(ct);
        foreach (var id in due)
        {
            var campaign = await db.LockCampaignAsync(id, ct);
            if (campaign is not { Status: CampaignStatus.Scheduled }) continue;
            var action = Begin(campaign, now);
            if (action == CampaignActions.Begun) await new ContinueSeries(db, clock, rules).RunAsync(campaign, ct);
            if (action == CampaignActions.Paused) CampaignGuards.TellAuthor(db, campaign, now);
            await db.LogAsync(now, campaign, action, null, ct);
            if (campaign.StartedAt is not null) await new PublishCampaign(db, now).RunAsync(campaign, ct);
        }
        return due.Count;
    }

    private static string Begin(Campaign campaign, DateTimeOffset now)
    {
        if (!CampaignGuards.IsAsApproved(campaign))
        {
            campaign.Status = CampaignStatus.Draft;
            CampaignGuards.VoidApproval(campaign);
            return CampaignActions.ApprovalVoid;
        }
        if (now - campaign.SendAt > Grace)
        {
            CampaignGuards.Pause(campaign, PauseCause.TimePassed);
            return CampaignActions.Paused;
        }
        (campaign.Status, campaign.StartedAt, campaign.WatchedFrom) = (CampaignStatus.Sending, now, now);
        return CampaignActions.Begun;
    }
}
