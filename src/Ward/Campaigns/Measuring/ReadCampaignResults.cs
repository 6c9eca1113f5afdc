using BachDang.Outreach.Ward.Campaigns.Lists;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Campaigns.Measuring;

/// <summary>An earlier campaign of the same sender, to compare with.</summary>
/// <param name="Id">The campaign.</param>
/// <param name="Title">Its title.</param>
/// <param name="At">When it began.</param>
/// <param name="Totals">Where its rows stood at its end.</param>
/// <param name="Measures">What it brought about; null while its day after the end is not over.</param>
public sealed record EarlierCampaign(
    Guid Id, string Title, DateTimeOffset At, CampaignTotals Totals, CampaignMeasures? Measures);

/// <summary>The same question, asked before.</summary>
/// <param name="Title">The earlier campaign.</param>
/// <param name="At">When it began.</param>
/// <param name="Chosen">How many chose each option then, in today's order.</param>
public sealed record AskedBefore(string Title, DateTimeOffset At, IReadOnlyList<int> Chosen);

/// <param name="Campaign">The campaign.</param>
/// <param name="Totals">Where its rows stand.</param>
/// <param name="Measures">What it has brought about.</param>
/// <param name="IsFinal">Whether that does not change any more.</param>
/// <param name="Before">For each question, when it was asked last; null where never.</param>
/// <param name="Earlier">Earlier campaigns of this sender, the latest first.</param>
public sealed record CampaignResults(
    Campaign Campaign, CampaignTotals Totals, CampaignMeasures Measures, bool IsFinal,
    IReadOnlyList<AskedBefore?> Before, IReadOnlyList<EarlierCampaign> Earlier);

/// <summary>Query for the page of results.</summary>
public sealed class ReadCampaignResults(WardDb db, TimeProvider clock)
{
    private const int MostEarlier = 10;
    private const int MostSearched = 200;

    /// <returns>Null when there is no such campaign, or the officer may not see it.</returns>
    public async Task<CampaignResults?> RunAsync(Guid id, Officer officer, CancellationToken ct)
    {
        var campaign = await db.Campaigns.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct);
        if (campaign is null || !await db.SeesAsync(officer, campaign.Organization, ct)) return null;
        // One that has not begun is beside all that have.
        var started = campaign.StartedAt ?? clock.GetUtcNow();
        var totals = campaign.Totals is { } kept
            ? ReadProgress.FromJson(kept)
            : await new ReadProgress(db).CountAsync(id, ct);
        var measures = campaign.Measures is { } known
            ? CampaignMeasures.FromJson(known)
            : await new MeasureCampaign(db, clock).RunAsync(campaign, ct);
        return new CampaignResults(campaign, totals, measures, campaign.Measures is not null,
            await BeforeAsync(campaign, started, ct), await EarlierAsync(campaign, started, ct));
    }

    private async Task<List<EarlierCampaign>> EarlierAsync(
        Campaign campaign, DateTimeOffset started, CancellationToken ct)
    {
        var rows = await db.Campaigns
            .Where(c => c.Organization == campaign.Organization && c.StartedAt < started && c.Totals != null)
            .OrderByDescending(c => c.StartedAt).Take(MostEarlier)
            .Select(c => new { c.Id, c.Title, At = c.StartedAt!.Value, c.Totals, c.Measures }).ToListAsync(ct);
        return [.. rows.Select(r => new EarlierCampaign(r.Id, r.Title, r.At, ReadProgress.FromJson(r.Totals!),
            r.Measures is { } measures ? CampaignMeasures.FromJson(measures) : null))];
    }

    // A question is the same when its words, its options and the right one are.
    private async Task<List<AskedBefore?>> BeforeAsync(
        Campaign campaign, DateTimeOffset started, CancellationToken ct)
    {
        var questions = CampaignContent.FromJson(campaign.Content).Questions;
        if (questions.Count == 0) return [];
        var earlier = await db.Campaigns.Where(c => c.StartedAt < started && c.Measures != null)
            .OrderByDescending(c => c.StartedAt).Take(MostSearched)
            .Select(c => new { c.Title, At = c.StartedAt!.Value, c.Content, c.Measures }).ToListAsync(ct);
        var asked = new List<(CampaignQuestion Question, AskedBefore Before)>();
        foreach (var row in earlier)
        {
            var measures = CampaignMeasures.FromJson(row.Measures!);
            var then = CampaignContent.FromJson(row.Content).Questions;
            asked.AddRange(then.Zip(measures.Answers, (question, chosen) =>
                (question, new AskedBefore(row.Title, row.At, chosen))));
        }
        return [.. questions.Select(now => asked.Where(then => IsSame(now, then.Question))
            .Select(then => then.Before).FirstOrDefault())];
    }

    private static bool IsSame(CampaignQuestion one, CampaignQuestion other) =>
        string.Equals(one.Text.Trim(), other.Text.Trim(), StringComparison.OrdinalIgnoreCase)
        && one.Options.SequenceEqual(other.Options) && one.Right == other.Right;
}
