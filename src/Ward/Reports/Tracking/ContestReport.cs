using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Reports.Moves;
using BachDang.Outreach.Ward.Reports.Threads;

namespace BachDang.Outreach.Ward.Reports.Tracking;

/// <summary>Only a closing can be contested, and this report is not closed.</summary>
public sealed record NothingToContest : Refusal;

/// <summary>The closing was contested before; once is what there is.</summary>
public sealed record AlreadyContested : Refusal;

/// <summary>The time for it is over.</summary>
public sealed record TooLateToContest : Refusal;

/// <summary>The reporter says that a closing is not right, once and with a reason: the report is opened again.
/// </summary>
public sealed class ContestReport(WardDb db, TimeProvider clock, ReportRules rules, ArrivalOrder order)
{
    /// <param name="reportId">The report, proved by its receipt or its link.</param>
    /// <param name="reason">The reporter's words, masked.</param>
    /// <param name="talk">The talk in which it is said; null on a page.</param>
    /// <param name="ct">Cancels the work.</param>
    public async Task<Outcome<Report>> RunAsync(Guid reportId, string reason, Guid? talk, CancellationToken ct)
    {
        var taken = await db.TakeReportAsync(reportId, ct);
        if (taken.Value is not { } report) return taken.Refusal!;
        var now = clock.GetUtcNow();
        if (report.ContestedAt is not null) return new AlreadyContested();
        if (ReportMoves.Find(report.Status, ReportStatus.Verifying) is not { } move || !report.Status.IsClosed())
            return new NothingToContest();
        if (Until(report, rules) < now) return new TooLateToContest();
        if (ReportTexts.Cut(reason, Report.LongestWords) is not { } words) return new NothingSaid();

        report.ContestedAt = now;
        db.ReportMessages.Add(ReporterWords.Row(report, words, now));
        await new MakeMove(db, now, rules, order).RunAsync(report, move, new MoveRecord(ReportActions.Contested,
            new News(ReportReplyKeys.ContestTaken, Dates.Due(rules, now)) { FromTalk = talk }), ct);
        return report;
    }

    /// <returns>Until when it may be contested; null when it may not.</returns>
    internal static DateTimeOffset? Until(Report report, ReportRules rules) =>
        report.ContestedAt is null && report.Status.IsClosed() ? report.ClosedAt + rules.Contest : null;
}
