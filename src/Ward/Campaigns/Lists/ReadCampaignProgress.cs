using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Messages;
using BachDang.Outreach.Ward.Officers;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Campaigns.Lists;

/// <summary>How fast a campaign leaves.</summary>
/// <param name="PerMinute">Held over its last minutes of sending; null before anything can be said.</param>
/// <param name="Ends">When all have got it at this pace, quiet hours counted in; null when unknown.</param>
/// <param name="GoesOnAt">When the quiet time of now is over; null when it is not quiet.</param>
/// <param name="IsStuck">On its way, not quiet, and yet nothing left in the last minutes.</param>
public sealed record SendingPace(int? PerMinute, DateTimeOffset? Ends, DateTimeOffset? GoesOnAt, bool IsStuck);

/// <param name="Campaign">The campaign.</param>
/// <param name="Totals">Where its rows stand.</param>
/// <param name="Pace">How fast it leaves.</param>
/// <param name="MayRun">Whether the officer may pause, resume and stop it.</param>
/// <param name="MayCorrect">Whether the officer may correct it.</param>
/// <param name="ComesAgainAt">When the next campaign of its series begins; null when none waits.</param>
public sealed record CampaignProgress(
    Campaign Campaign, CampaignTotals Totals, SendingPace Pace, bool MayRun, bool MayCorrect,
    DateTimeOffset? ComesAgainAt);

/// <summary>Query for the progress page. Everything comes from rows, so it is right after any restart.</summary>
public sealed class ReadCampaignProgress(WardDb db, TimeProvider clock, CampaignRules rules)
{
    private static readonly TimeSpan Looked = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan TooStill = TimeSpan.FromMinutes(2);

    // A shorter stretch says more about chance than about the pace.
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(4);

    /// <returns>Null when there is no such campaign, or the officer may not see it.</returns>
    public async Task<CampaignProgress?> RunAsync(Guid id, Officer officer, CancellationToken ct)
    {
        var campaign = await db.Campaigns.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct);
        if (campaign is null || !await db.SeesAsync(officer, campaign.Organization, ct)) return null;
        var totals = campaign.Totals is { } kept
            ? ReadProgress.FromJson(kept)
            : await new ReadProgress(db).CountAsync(id, ct);
        return new CampaignProgress(campaign, totals, await PaceAsync(campaign, totals, ct),
            await db.RunsAsync(officer, campaign.Organization, ct),
            await db.SpeaksForAsync(officer, campaign.Organization, ct), await ComesAgainAsync(campaign, ct));
    }

    private async Task<DateTimeOffset?> ComesAgainAsync(Campaign campaign, CancellationToken ct)
    {
        if (campaign.Repeat == CampaignRepeat.Once) return null;
        var series = campaign.Series ?? campaign.Id;
        return await db.Campaigns.Where(c => (c.Series == series || c.Id == series) && c.StartedAt == null
                && c.SendAt != null && c.Status != CampaignStatus.Stopped)
            .OrderBy(c => c.SendAt).Select(c => c.SendAt).FirstOrDefaultAsync(ct);
    }

    private async Task<SendingPace> PaceAsync(Campaign campaign, CampaignTotals totals, CancellationToken ct)
    {
        var moves = campaign.Status is CampaignStatus.Sending or CampaignStatus.Paused;
        if (!moves || campaign.StartedAt is not { } started) return new SendingPace(null, null, null, false);
        var now = clock.GetUtcNow();
        var gone = db.OutboundMessages.Where(m => m.CampaignId == campaign.Id && m.SettledAt != null
            && m.Status != OutboundStatus.Withdrawn);
        var last = await gone.OrderByDescending(m => m.SettledAt).Select(m => m.SettledAt).FirstOrDefaultAsync(ct);
        var begun = campaign.WatchedFrom ?? started;
        double? perSecond = null;
        if (last is { } until)
        {
            // Paused or resumed since, the stretch before that still tells the pace.
            var from = rules.Quiet.NextAllowed(Later(until - Looked, begun < until ? begun : started));
            if (until - from >= Shortest)
                perSecond = await gone.CountAsync(m => m.SettledAt > from && m.SettledAt <= until, ct)
                    / (until - from).TotalSeconds;
        }
        var left = totals.Waiting + totals.InFlight;
        var isQuiet = rules.Quiet.IsQuiet(now);
        var sends = campaign.Status == CampaignStatus.Sending;
        var since = rules.Quiet.NextAllowed(Later(begun, last ?? begun));
        return new SendingPace(
            perSecond is { } pace ? (int)Math.Round(pace * 60) : null,
            perSecond > 0 ? rules.Quiet.EndOf(now, TimeSpan.FromSeconds(left / perSecond.Value)) : null,
            isQuiet ? rules.Quiet.NextAllowed(now) : null,
            sends && !isQuiet && left > 0 && campaign.PlannedAt is not null && now - since > TooStill);
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
