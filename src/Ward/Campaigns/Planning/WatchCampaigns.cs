using BachDang.Outreach.Ward.Campaigns.Lists;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Messages;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Campaigns.Planning;

/// <summary>Looks after campaigns on their way: pauses one of whose last 200 messages more than 5 % failed and tells
/// its author, and ends one that has nothing left to send.</summary>
internal sealed class WatchCampaigns(WardDb db, TimeProvider clock)
{
    public const int Looked = 200;
    public const int MostFailed = 10;

    /// <returns>How many changed.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var (now, changed) = (clock.GetUtcNow(), 0);
        var sending = await db.Campaigns.Where(c => c.Status == CampaignStatus.Sending)
            .Select(c => c.Id).ToListAsync(ct);
        foreach (var id in sending)
        {
            var failing = await FailsAsync(id, ct);
            if (!failing && !await IsOverAsync(id, ct)) continue;
            if (await db.LockCampaignAsync(id, ct) is not { Status: CampaignStatus.Sending } campaign) continue;
            if (failing) await PauseAsync(campaign, now, ct);
            else await EndAsync(campaign, now, ct);
            changed++;
        }
        return changed;
    }

    private async Task<bool> FailsAsync(Guid id, CancellationToken ct)
    {
        var from = await db.Campaigns.Where(c => c.Id == id).Select(c => c.WatchedFrom).SingleAsync(ct);
        var last = await db.OutboundMessages
            .Where(m => m.CampaignId == id && m.SettledAt != null && m.SettledAt >= from
                && m.Status != OutboundStatus.Withdrawn)
            .OrderByDescending(m => m.SettledAt).Take(Looked).Select(m => m.Status).ToListAsync(ct);
        return last.Count(status => status == OutboundStatus.Dead) > MostFailed;
    }

    private async Task<bool> IsOverAsync(Guid id, CancellationToken ct) =>
        await db.Campaigns.AnyAsync(c => c.Id == id && c.PlannedAt != null, ct)
        && !await db.OutboundMessages.AnyAsync(m => m.CampaignId == id
            && (m.Status == OutboundStatus.Pending || m.Status == OutboundStatus.Sending), ct);

    private async Task PauseAsync(Campaign campaign, DateTimeOffset now, CancellationToken ct)
    {
        CampaignGuards.Pause(campaign, PauseCause.Failures);
        CampaignGuards.TellAuthor(db, campaign, now);
        await db.LogAsync(now, campaign, CampaignActions.Paused, null, ct);
    }

    private async Task EndAsync(Campaign campaign, DateTimeOffset now, CancellationToken ct)
    {
        (campaign.Status, campaign.EndedAt) = (CampaignStatus.Done, now);
        campaign.Totals = (await new ReadProgress(db).CountAsync(campaign.Id, ct)).ToJson();
        await db.LogAsync(now, campaign, CampaignActions.Ended, null, ct);
    }
}
