using System.Globalization;
using BachDang.Outreach.Ward.Calendar;
using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Figures;

/// <summary>Counts one day anew and keeps the result in place of the earlier one. Every count is a walk along an index
/// over that day alone.</summary>
internal sealed class CountDay(WardDb db, WorkingCalendar calendar)
{
    private readonly List<DailyFigure> _counted = [];

    public async Task<int> RunAsync(DateOnly day, CancellationToken ct)
    {
        var (from, until) = (calendar.BeginningOf(day), calendar.BeginningOf(day.AddDays(1)));
        await ReceivedAsync(day, from, until, ct);
        await ClosedAsync(day, from, until, ct);
        await QuestionsAsync(day, from, until, ct);
        await TalksAsync(day, from, until, ct);
        await new CountCampaignDay(db, Keep).RunAsync(day, from, until, ct);
        var kept = await db.DailyFigures.AsNoTracking().Where(f => f.Day == day).ToListAsync(ct);
        await db.DailyFigures.Where(f => f.Day == day).ExecuteDeleteAsync(ct);
        var whole = CountCampaignDay.OrKept(_counted, kept);
        db.DailyFigures.AddRange(whole);
        return whole.Count;
    }

    private async Task ReceivedAsync(DateOnly day, DateTimeOffset from, DateTimeOffset until, CancellationToken ct)
    {
        var reports = db.Reports.Where(r => r.ReceivedAt >= from && r.ReceivedAt < until && r.ErasedAt == null);
        Keep(Measure.ReportsByCategory, day, await reports.GroupBy(r => r.Category)
            .Select(g => new Part(g.Key, g.Count())).ToListAsync(ct));
        Keep(Measure.ReportsByPlace, day, await reports.GroupBy(r => r.PlaceKey ?? "")
            .Select(g => new Part(g.Key, g.Count())).ToListAsync(ct));
        Keep(Measure.ReportsByChannel, day, await reports.GroupBy(r => r.Channel)
            .Select(g => new Part(g.Key, g.Count())).ToListAsync(ct));
    }

    private async Task ClosedAsync(DateOnly day, DateTimeOffset from, DateTimeOffset until, CancellationToken ct)
    {
        var closed = await db.Reports.Where(r => r.ClosedAt >= from && r.ClosedAt < until && r.ErasedAt == null)
            .Select(r => new { r.Status, r.ReceivedAt, r.DueAt, ClosedAt = r.ClosedAt!.Value }).ToListAsync(ct);
        Keep(Measure.Closed, day, Counted(closed.Select(r => r.Status.ToString())));
        Keep(Measure.ClosedAfterDays, day, Counted(closed.Select(r =>
            ((int)Math.Ceiling(calendar.WorkingTimeBetween(r.ReceivedAt, r.ClosedAt).TotalDays))
            .ToString(CultureInfo.InvariantCulture))));
        Keep(Measure.ClosedInTime, day, Counted(closed.Select(r => r.ClosedAt <= r.DueAt ? "yes" : "no")));
    }

    private async Task QuestionsAsync(DateOnly day, DateTimeOffset from, DateTimeOffset until, CancellationToken ct)
    {
        var questions = db.AnsweredQuestions.Where(q => q.At >= from && q.At < until);
        Keep(Measure.QuestionsByStatus, day, await questions.GroupBy(q => q.Status)
            .Select(g => new Part(g.Key, g.Count())).ToListAsync(ct));
        Keep(Measure.QuestionsByChannel, day, await questions
            .Join(db.Conversations, q => q.ConversationId, c => c.Id, (q, c) => c.Channel).GroupBy(channel => channel)
            .Select(g => new Part(g.Key, g.Count())).ToListAsync(ct));
        var opinions = await questions.Where(q => q.Feedback != Questions.AnswerFeedback.None)
            .GroupBy(q => q.Feedback).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        Keep(Measure.Opinions, day, [.. opinions.Select(o => new Part(o.Key.ToString(), o.Count))]);
        // A hand-off stands beside its question, a moment later.
        var handed = await db.HandOffs.CountAsync(h => h.At >= from && h.At < until, ct);
        if (handed > 0) Keep(Measure.HandOffs, day, [new Part("", handed)]);
    }

    private async Task TalksAsync(DateOnly day, DateTimeOffset from, DateTimeOffset until, CancellationToken ct)
    {
        Keep(Measure.TalksByChannel, day, await db.Conversations
            .Where(c => c.CreatedAt >= from && c.CreatedAt < until).GroupBy(c => c.Channel)
            .Select(g => new Part(g.Key, g.Count())).ToListAsync(ct));
    }

    private static List<Part> Counted(IEnumerable<string> parts) =>
        [.. parts.GroupBy(part => part).Select(g => new Part(g.Key, g.Count()))];

    private void Keep(Measure measure, DateOnly day, IEnumerable<Part> parts) =>
        _counted.AddRange(parts.Select(part => new DailyFigure
        {
            Measure = measure,
            Day = day,
            Part = part.Key,
            Count = part.Count,
        }));

    internal sealed record Part(string Key, int Count);
}
