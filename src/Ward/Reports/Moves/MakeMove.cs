using BachDang.Outreach.Ward.Audit;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Reports.Clusters;
using BachDang.Outreach.Ward.Reports.Packets;

namespace BachDang.Outreach.Ward.Reports.Moves;

/// <summary>What is written about a move; the checks are behind it.</summary>
internal sealed record MoveRecord(string Action, News News)
{
    public Guid? Officer { get; init; }
    public string? Reason { get; init; }
    public string? Evidence { get; init; }
    public string? WhyNoEvidence { get; init; }
    public string? Outcome { get; init; }
    public string? Authority { get; init; }
    public Guid? DuplicateOf { get; init; }
}

/// <summary>Carries an allowed move out: the status with its clock, one history row, one audit row, one message to the
/// reporter.</summary>
internal sealed class MakeMove(WardDb db, DateTimeOffset now, ReportRules rules, ArrivalOrder order)
{
    public async Task RunAsync(Report report, ReportMove move, MoveRecord record, CancellationToken ct)
    {
        Leave(report, move);
        Enter(report, move, record);
        report.Status = move.To;
        report.Version++;
        var step = Guid.CreateVersion7(now);
        db.ReportEvents.Add(new ReportEvent
        {
            Id = step,
            ReportId = report.Id,
            At = now,
            From = move.From,
            To = move.To,
            Action = record.Action,
            Officer = record.Officer,
            Reason = record.Reason,
            Evidence = record.Evidence,
            WhyNoEvidence = record.WhyNoEvidence,
        });
        var news = new ReporterNews(db, now, order);
        await news.TellAsync(report, record.News, ct);
        if (record.DuplicateOf is { } first) await Cluster.HandOnAsync(db, report.Id, first, ct);
        else if (move.To.IsClosed())
            foreach (var repeating in await Cluster.RepeatingAsync(db, report.Id, ct))
                await news.TellAsync(repeating, record.News, ct);
        await AuditTrail.AddAsync(db, now,
            new AuditNote(record.Action, report.Id, record.Officer, Details(move, record)), ct);
        if (move.To == ReportStatus.Forwarded && record.Officer is { } officer)
            await new PacketNumbers(db, now, rules).GiveAsync(report, step, officer, ct);
    }

    private void Leave(Report report, ReportMove move)
    {
        if (move.From == ReportStatus.Received) report.FirstLookedAt ??= now;
        if (report.PausedAt is { } since)
        {
            // A wait that lapsed ended at its deadline, however late anybody noticed.
            var until = report.AnswerBy < now ? report.AnswerBy.Value : now;
            var paused = rules.Calendar.WorkingTimeBetween(since, until);
            report.DueAt = rules.Calendar.AddWorkingTime(report.DueAt, paused).ToUniversalTime();
            (report.PausedAt, report.AnswerBy) = (null, null);
        }
        if (!move.From.IsClosed()) return;
        (report.ClosedAt, report.Outcome, report.DuplicateOf) = (null, null, null);
        report.DueAt = rules.Calendar.AddWorkingDays(now, rules.AnswerDays).ToUniversalTime();
    }

    private void Enter(Report report, ReportMove move, MoveRecord record)
    {
        if (move.To == ReportStatus.WaitingForReporter)
            (report.PausedAt, report.AnswerBy) = (now, Waits.Until(rules, now));
        if (move.To == ReportStatus.Verifying) report.Authority = null;
        if (move.To == ReportStatus.Forwarded) report.Authority = record.Authority;
        if (!move.To.IsClosed()) return;
        (report.ClosedAt, report.Outcome, report.DuplicateOf) = (now, record.Outcome, record.DuplicateOf);
        report.WasClear = null;
    }

    // Keys and ids only: the words stand in the history, which is erased one day.
    private static string Details(ReportMove move, MoveRecord record)
    {
        var what = record.Authority ?? record.Outcome ?? record.DuplicateOf?.ToString();
        return what is null ? $"{move.From} {move.To}" : $"{move.From} {move.To} {what}";
    }
}

/// <summary>How long a reporter may take to answer.</summary>
internal static class Waits
{
    public static DateTimeOffset Until(ReportRules rules, DateTimeOffset asked) =>
        rules.Calendar.AddWorkingDays(asked, rules.ReporterDays).ToUniversalTime();
}
