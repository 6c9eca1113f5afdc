using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Reports;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Figures;

/// <summary>Counts the last days anew, and once whatever was never counted, each day in its own commit.</summary>
public sealed class CountDays(WardWrites writes, Func<ReportRules> rules, TimeProvider clock)
{
    /// <param name="days">How many days back from today are counted whatever is there; at least 1.</param>
    /// <param name="ct">Cancels the work between two days.</param>
    /// <returns>The ward's day up to which all is counted.</returns>
    public async Task<DateOnly> RunAsync(int days, CancellationToken ct)
    {
        var calendar = rules().Calendar;
        var today = calendar.DayOf(clock.GetUtcNow());
        var from = today.AddDays(1 - days);
        if (await writes.RunAsync((db, token) => UncountedSinceAsync(db, calendar.DayOf, token), ct) is { } first
            && first < from) from = first;
        for (var day = from; day <= today && !ct.IsCancellationRequested; day = day.AddDays(1))
        {
            var counted = day;
            await writes.RunAsync((db, token) => new CountDay(db, calendar).RunAsync(counted, token), ct);
        }
        return today;
    }

    // Where counting has stopped before: after the last counted day, or at the very first row.
    private static async Task<DateOnly?> UncountedSinceAsync(
        WardDb db, Func<DateTimeOffset, DateOnly> dayOf, CancellationToken ct)
    {
        if (await db.DailyFigures.OrderByDescending(f => f.Day).Select(f => (DateOnly?)f.Day).FirstOrDefaultAsync(ct)
            is { } last) return last;
        var report = await db.Reports.OrderBy(r => r.ReceivedAt).Select(r => (DateTimeOffset?)r.ReceivedAt)
            .FirstOrDefaultAsync(ct);
        var question = await db.AnsweredQuestions.OrderBy(q => q.At).Select(q => (DateTimeOffset?)q.At)
            .FirstOrDefaultAsync(ct);
        return (report, question) switch
        {
            (null, null) => null,
            ({ } r, null) => dayOf(r),
            (null, { } q) => dayOf(q),
            ({ } r, { } q) => dayOf(r < q ? r : q),
        };
    }
}
