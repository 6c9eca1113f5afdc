using BachDang.Outreach.Ward.Audit;
using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Reports.Tracking;

/// <summary>Takes away what tells which talk follows a report. The receipt still shows it.</summary>
public sealed class UnfollowReport(WardDb db, TimeProvider clock)
{
    /// <param name="reportId">The report, proved by its receipt or its link.</param>
    /// <param name="ct">Cancels the work.</param>
    /// <returns>False when no talk followed it.</returns>
    public async Task<Outcome<bool>> RunAsync(Guid reportId, CancellationToken ct)
    {
        var taken = await db.TakeReportAsync(reportId, ct);
        if (taken.Refusal is not null) return taken.Refusal;
        var link = await db.ReportLinks.AsTracking().SingleOrDefaultAsync(l => l.ReportId == reportId, ct);
        if (link is null) return false;
        db.ReportLinks.Remove(link);
        await AuditTrail.AddAsync(
            db, clock.GetUtcNow(), new AuditNote(ReportActions.Unfollowed, reportId, null, ""), ct);
        return true;
    }
}
