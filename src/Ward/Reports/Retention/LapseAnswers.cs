using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Reports.Moves;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Reports.Retention;

/// <summary>Goes on with reports whose reporter did not answer in time; the clock runs again from the deadline on.
/// </summary>
internal sealed class LapseAnswers(WardDb db, TimeProvider clock, ReportRules rules, ArrivalOrder order)
{
    private const int MostAtOnce = 100;

    /// <returns>How many; a full batch means that more may be left.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var reports = await db.Reports
            .Where(r => r.Status == ReportStatus.WaitingForReporter && r.AnswerBy < now)
            .OrderBy(r => r.DueAt).Take(MostAtOnce).Select(r => r.Id).ToListAsync(ct);
        foreach (var id in reports)
        {
            if ((await db.TakeReportAsync(id, ct)).Value is not { } report || !(report.AnswerBy < now)
                || ReportMoves.Find(report.Status, ReportStatus.Verifying) is not { } move) continue;
            var record = new MoveRecord(ReportActions.Lapsed, new News(ReportReplyKeys.Lapsed, News.NoValues));
            await new MakeMove(db, now, rules, order).RunAsync(report, move, record, ct);
        }
        return reports.Count;
    }
}
