using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Figures;

/// <summary>The sums of a stretch of days.</summary>
/// <param name="Parts">By measure and part.</param>
/// <param name="Months">By measure and first day of the month.</param>
public sealed record FigureSums(
    IReadOnlyDictionary<(Measure Measure, string Part), int> Parts,
    IReadOnlyDictionary<(Measure Measure, DateOnly Month), int> Months)
{
    public int Total(Measure measure) => Of(measure).Sum(part => part.Value);

    public int Count(Measure measure, string part) => Parts.GetValueOrDefault((measure, part));

    /// <summary>The parts of one measure, the largest first.</summary>
    public IReadOnlyList<KeyValuePair<string, int>> Of(Measure measure) =>
    [
        .. Parts.Where(p => p.Key.Measure == measure).OrderByDescending(p => p.Value).ThenBy(p => p.Key.Part)
            .Select(p => KeyValuePair.Create(p.Key.Part, p.Value)),
    ];

    /// <summary>Half of the reports were closed after at most so many working days; null without any.</summary>
    public int? MedianDays
    {
        get
        {
            var days = Parts.Where(p => p.Key.Measure == Measure.ClosedAfterDays)
                .Select(p => (Days: int.Parse(p.Key.Part, System.Globalization.CultureInfo.InvariantCulture), p.Value))
                .OrderBy(p => p.Days).ToList();
            var (half, passed) = ((days.Sum(p => p.Value) + 1) / 2, 0);
            foreach (var (day, count) in days)
            {
                passed += count;
                if (passed >= half) return day;
            }
            return null;
        }
    }

    /// <summary>People who were told something: talks begun, messages of campaigns delivered.</summary>
    public int Reached => Total(Measure.TalksByChannel) + Total(Measure.CampaignsByChannel);
}

/// <summary>Query for statistics and the yearly report: sums of the daily rows, never of what they were counted
/// from.</summary>
public sealed class ReadFigures(WardDb db)
{
    /// <param name="from">The first day.</param>
    /// <param name="until">The last day.</param>
    /// <param name="ct">Cancels the work.</param>
    public async Task<FigureSums> RunAsync(DateOnly from, DateOnly until, CancellationToken ct)
    {
        var days = db.DailyFigures.AsNoTracking().Where(f => f.Day >= from && f.Day <= until);
        var parts = await days.GroupBy(f => new { f.Measure, f.Part })
            .Select(g => new { g.Key.Measure, g.Key.Part, Count = g.Sum(f => f.Count) }).ToListAsync(ct);
        var months = await days.GroupBy(f => new { f.Measure, f.Day.Year, f.Day.Month })
            .Select(g => new { g.Key.Measure, g.Key.Year, g.Key.Month, Count = g.Sum(f => f.Count) }).ToListAsync(ct);
        return new FigureSums(
            parts.ToDictionary(p => (p.Measure, p.Part), p => p.Count),
            months.ToDictionary(m => (m.Measure, new DateOnly(m.Year, m.Month, 1)), m => m.Count));
    }
}
