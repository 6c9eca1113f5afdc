using BachDang.Outreach.Ward.Campaigns.Lists;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Messages;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Campaigns.Running;

/// <summary>Counts campaigns that ended while some of their rows were in flight, once these have landed. What came back
/// to be tried again meanwhile is taken back.</summary>
internal sealed class SettleEnded(WardDb db, TimeProvider clock)
{
    public Task<bool> AnyAsync(CancellationToken ct) => Unsettled().AnyAsync(ct);

    /// <returns>How many got their totals.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var settled = 0;
        foreach (var campaign in await Unsettled().AsTracking().ToListAsync(ct))
        {
            await TakeBackAsync(db, campaign.Id, clock.GetUtcNow(), ct);
            if (await InFlightAsync(db, campaign.Id, ct)) continue;
            campaign.Totals = (await new ReadProgress(db).CountAsync(campaign.Id, ct)).ToJson();
            settled++;
        }
        return settled;
    }

    public static Task TakeBackAsync(WardDb db, Guid campaign, DateTimeOffset now, CancellationToken ct) =>
        db.OutboundMessages.Where(m => m.CampaignId == campaign && m.Status == OutboundStatus.Pending)
            .ExecuteUpdateAsync(set => set
                .SetProperty(m => m.Status, OutboundStatus.Withdrawn)
                .SetProperty(m => m.Reason, CampaignReasons.Stopped)
                .SetProperty(m => m.SettledAt, now), ct);

    /// <summary>Whether any row of a campaign is in a sender's hands, or was when it was taken back.</summary>
    public static Task<bool> InFlightAsync(WardDb db, Guid campaign, CancellationToken ct) =>
        db.OutboundMessages.AnyAsync(m => m.CampaignId == campaign && m.Status == OutboundStatus.Sending, ct);

    private IQueryable<Campaign> Unsettled() => db.Campaigns.Where(c => c.Totals == null
        && (c.Status == CampaignStatus.Stopped || c.Status == CampaignStatus.Done));
}
