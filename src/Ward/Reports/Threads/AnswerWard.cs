using BachDang.Outreach.Ward.Audit;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Reports.Moves;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Reports.Threads;

/// <summary>The reporter wrote so often today that no more is taken; see <see cref="AnswerWard.MostADay"/>.</summary>
public sealed record TooManyAnswers : Refusal;

/// <summary>The reporter's words to the ward. Where the ward waits for them, its clock goes on.</summary>
public sealed class AnswerWard(WardDb db, TimeProvider clock, ReportRules rules, ArrivalOrder order)
{
    /// <summary>Messages of a reporter within 24 hours.</summary>
    public const int MostADay = 20;

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <param name="reportId">The report, proved by its receipt or its link.</param>
    /// <param name="masked">The reporter's words, masked.</param>
    /// <param name="talk">The talk in which they were written; null on a page.</param>
    /// <param name="ct">Cancels the work.</param>
    public async Task<Outcome<Report>> RunAsync(Guid reportId, string masked, Guid? talk, CancellationToken ct)
    {
        var taken = await db.TakeReportAsync(reportId, ct);
        if (taken.Value is not { } report) return taken.Refusal!;
        if (ReportTexts.Cut(masked, Report.LongestWords) is not { } words) return new NothingSaid();
        var now = clock.GetUtcNow();
        var dayAgo = now - Day;
        var written = await db.ReportMessages.CountAsync(
            m => m.ReportId == reportId && m.From == MessageFrom.Reporter && m.At > dayAgo, ct);
        if (written >= MostADay) return new TooManyAnswers();

        db.ReportMessages.Add(ReporterWords.Row(report, words, now));
        var move = ReportMoves.Find(report.Status, ReportStatus.Verifying);
        if (report.Status == ReportStatus.WaitingForReporter && move is not null)
        {
            var record = new MoveRecord(
                ReportActions.Answered, new News(ReportReplyKeys.AnswerTaken, News.NoValues) { FromTalk = talk });
            await new MakeMove(db, now, rules, order).RunAsync(report, move, record, ct);
        }
        else
        {
            await AuditTrail.AddAsync(db, now, new AuditNote(ReportActions.Wrote, reportId, null, ""), ct);
        }
        return report;
    }
}
