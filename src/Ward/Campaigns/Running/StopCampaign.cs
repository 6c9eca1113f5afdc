using BachDang.Outreach.Ward.Campaigns.Lists;
using BachDang.Outreach.Ward.Campaigns.Series;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;

namespace BachDang.Outreach.Ward.Campaigns.Running;

/// <summary>Ends a campaign for good: whoever has not got it does not get it. Of a series it is left out, and the next
/// one comes at its time (<see cref="StopSeries"/> ends them all).</summary>
public sealed class StopCampaign(WardDb db, TimeProvider clock, CampaignRules rules)
{
    public async Task<Outcome<Campaign>> RunAsync(Guid id, int version, Officer officer, CancellationToken ct)
    {
        var taken = await db.TakeCampaignAsync(id, version, ct);
        if (taken.Value is not { } campaign) return taken.Refusal!;
        if (!await db.RunsAsync(officer, campaign.Organization, ct)) return new NotAllowed();
        if (campaign.Status is CampaignStatus.Done or CampaignStatus.Stopped) return new CampaignStepWrong();
        var now = clock.GetUtcNow();
        if (campaign.StartedAt is null) await new ContinueSeries(db, clock, rules).RunAsync(campaign, ct);
        await SettleEnded.TakeBackAsync(db, id, now, ct);
        (campaign.Status, campaign.EndedAt) = (CampaignStatus.Stopped, now);
        // What is in flight lands first; until then the totals are read from the rows.
        if (!await SettleEnded.InFlightAsync(db, id, ct))
            campaign.Totals = (await new ReadProgress(db).CountAsync(id, ct)).ToJson();
        await db.LogAsync(now, campaign, CampaignActions.Stopped, officer, ct);
        return campaign;
    }
}
