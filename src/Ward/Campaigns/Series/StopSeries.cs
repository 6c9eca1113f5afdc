using BachDang.Outreach.Ward.Campaigns.Lists;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Campaigns.Series;

/// <summary>Ends a series: what of it has not begun is never sent. One that is on its way goes on.</summary>
public sealed class StopSeries(WardDb db, TimeProvider clock)
{
    /// <param name="id">Any campaign of the series.</param>
    /// <param name="version">Its version as the officer saw it.</param>
    /// <param name="officer">Who ends it.</param>
    /// <param name="ct">Cancels the work.</param>
    public async Task<Outcome<Campaign>> RunAsync(Guid id, int version, Officer officer, CancellationToken ct)
    {
        var taken = await db.TakeCampaignAsync(id, version, ct);
        if (taken.Value is not { } campaign) return taken.Refusal!;
        if (!await db.RunsAsync(officer, campaign.Organization, ct)) return new NotAllowed();
        if (campaign.Repeat == CampaignRepeat.Once) return new CampaignStepWrong();
        var series = campaign.Series ?? campaign.Id;
        var waiting = await db.Campaigns.Where(c => (c.Series == series || c.Id == id) && c.StartedAt == null
                && c.Status != CampaignStatus.Stopped && c.Status != CampaignStatus.Done)
            .Select(c => c.Id).ToListAsync(ct);
        var now = clock.GetUtcNow();
        foreach (var one in waiting)
        {
            if (await db.LockCampaignAsync(one, ct) is not { StartedAt: null } ends) continue;
            (ends.Status, ends.EndedAt) = (CampaignStatus.Stopped, now);
            ends.Totals = (await new ReadProgress(db).CountAsync(one, ct)).ToJson();
            await db.LogAsync(now, ends, CampaignActions.Stopped, officer, ct);
        }
        return campaign;
    }
}
