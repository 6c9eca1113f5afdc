using BachDang.Outreach.Ward.Campaigns;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Messages;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Figures;

/// <summary>Counts what campaigns did on a day.</summary>
internal sealed class CountCampaignDay(WardDb db, Action<Measure, DateOnly, IEnumerable<CountDay.Part>> keep)
{
    private const string Right = "right";
    private const string Wrong = "wrong";

    private static readonly HashSet<Measure> Fleeting =
        [Measure.CampaignsByChannel, Measure.CampaignReachBySender, Measure.QuizAnswers];

    // Answers come for as long as the messages are there.
    private static readonly TimeSpan Answered = TimeSpan.FromDays(60);

    public async Task RunAsync(DateOnly day, DateTimeOffset from, DateTimeOffset until, CancellationToken ct)
    {
        var sent = db.OutboundMessages.Where(m => m.CreatedAt >= from && m.CreatedAt < until
            && m.Kind == OutboundKind.Campaign && m.Status == OutboundStatus.Sent);
        keep(Measure.CampaignsByChannel, day, await sent.GroupBy(m => m.Channel)
            .Select(g => new CountDay.Part(g.Key, g.Count())).ToListAsync(ct));
        var reached = await sent.GroupBy(m => m.CampaignId).Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(ct);
        var ids = reached.Select(r => r.Key).ToList();
        var senders = await db.Campaigns.Where(c => ids.Contains(c.Id))
            .ToDictionaryAsync(c => c.Id, c => c.Organization ?? "", ct);
        keep(Measure.CampaignReachBySender, day, reached
            .GroupBy(r => r.Key is { } id ? senders.GetValueOrDefault(id, "") : "")
            .Select(g => new CountDay.Part(g.Key, g.Sum(r => r.Count))));
        keep(Measure.CampaignsBySender, day, await db.Campaigns
            .Where(c => c.StartedAt >= from && c.StartedAt < until).GroupBy(c => c.Organization ?? "")
            .Select(g => new CountDay.Part(g.Key, g.Count())).ToListAsync(ct));
        await QuizzesAsync(day, from, until, ct);
    }

    /// <summary>The day's counts; where rows are kept for a shorter time than days are counted anew, what was counted
    /// while they were there stays.</summary>
    public static List<DailyFigure> OrKept(IReadOnlyList<DailyFigure> counted, IReadOnlyList<DailyFigure> kept)
    {
        var now = counted.ToDictionary(f => (f.Measure, f.Part));
        foreach (var before in kept.Where(f => Fleeting.Contains(f.Measure)))
            if (!now.TryGetValue((before.Measure, before.Part), out var again) || again.Count < before.Count)
                now[(before.Measure, before.Part)] = new DailyFigure
                {
                    Measure = before.Measure,
                    Day = before.Day,
                    Part = before.Part,
                    Count = before.Count,
                };
        return [.. now.Values];
    }

    private async Task QuizzesAsync(DateOnly day, DateTimeOffset from, DateTimeOffset until, CancellationToken ct)
    {
        var since = from - Answered;
        var campaigns = await db.Campaigns.Where(c => c.StartedAt >= since && c.StartedAt < until)
            .Select(c => new { c.Id, c.Content }).ToListAsync(ct);
        var quizzes = campaigns.Select(c => (c.Id, CampaignContent.FromJson(c.Content).Questions))
            .Where(c => c.Questions.Any(q => q.Right is not null)).ToDictionary(c => c.Id, c => c.Questions);
        if (quizzes.Count == 0) return;
        var ids = quizzes.Keys.ToList();
        var chosen = await db.CampaignAnswers
            .Where(a => ids.Contains(a.CampaignId) && a.At >= from && a.At < until)
            .GroupBy(a => new { a.CampaignId, a.Question, a.Option })
            .Select(g => new { g.Key.CampaignId, g.Key.Question, g.Key.Option, Count = g.Count() }).ToListAsync(ct);
        keep(Measure.QuizAnswers, day, chosen
            .Select(c => (quizzes[c.CampaignId].ElementAtOrDefault(c.Question)?.Right, c.Option, c.Count))
            .Where(c => c.Right is not null)
            .GroupBy(c => c.Right == c.Option ? Right : Wrong)
            .Select(g => new CountDay.Part(g.Key, g.Sum(c => c.Count))));
    }
}
