using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Reports.Moves;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Reports.Threads;

/// <summary>Query: the message that an act would send to the reporter, made by the act's own checks and words. Nothing
/// is stored.</summary>
public sealed class PreviewNews(WardDb db, TimeProvider clock, ReportRules rules, ArrivalOrder order)
{
    public async Task<Outcome<ReportMessage>> OfWordsAsync(
        Guid reportId, string words, Officer officer, CancellationToken ct)
    {
        var report = await db.Reports.AsNoTracking()
            .SingleOrDefaultAsync(r => r.Id == reportId && r.ErasedAt == null, ct);
        return report is null
            ? new ReportUnknown()
            : WriteToReporter.Message(report, words, officer, clock.GetUtcNow());
    }

    public Task<Outcome<ReportMessage>> OfMoveAsync(MoveOrder wish, Officer officer, CancellationToken ct) =>
        new MoveReport(db, clock, rules, order).PreviewAsync(wish, officer, ct);
}
