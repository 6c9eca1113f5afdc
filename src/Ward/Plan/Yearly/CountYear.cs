using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Figures;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Plan.Yearly;

/// <summary>Query for the figures of a year up to a day, beside the same stretch of the year before.</summary>
public sealed class CountYear(WardDb db)
{
    /// <param name="year">The year.</param>
    /// <param name="today">The ward's day; a year that is over is counted whole.</param>
    public async Task<YearlyFigures> RunAsync(int year, DateOnly today, CancellationToken ct)
    {
        var until = today.Year > year ? new DateOnly(year, 12, 31) : today;
        // The 29th of February has its like on the 28th.
        var before = until.AddYears(-1);
        return new YearlyFigures(until,
            await StretchAsync(new DateOnly(year, 1, 1), until, ct),
            await StretchAsync(new DateOnly(year - 1, 1, 1), before, ct));
    }

    private async Task<StretchFigures> StretchAsync(DateOnly from, DateOnly until, CancellationToken ct)
    {
        var sums = await new ReadFigures(db).RunAsync(from, until, ct);
        var people = await db.PlanTrainings.Where(t => t.Day >= from && t.Day <= until).Select(t => t.People)
            .ToListAsync(ct);
        return StretchFigures.Of(sums, people.Count, people.Sum());
    }
}
