using BachDang.Outreach.Ward.Audit;
using BachDang.Outreach.Ward.Data;

namespace BachDang.Outreach.Ward.Reports.Tracking;

/// <summary>This closing was judged before, or the report is not closed.</summary>
public sealed record NothingToRate : Refusal;

/// <summary>Keeps whether it was clear to the reporter what was done; once for each closing.</summary>
public sealed class RateReport(WardDb db, TimeProvider clock)
{
    /// <param name="reportId">The report, proved by its receipt or its link.</param>
    /// <param name="wasClear">Whether it was clear.</param>
    /// <param name="ct">Cancels the work.</param>
    public async Task<Outcome<Report>> RunAsync(Guid reportId, bool wasClear, CancellationToken ct)
    {
        var taken = await db.TakeReportAsync(reportId, ct);
        if (taken.Value is not { } report) return taken.Refusal!;
        if (!IsOpen(report)) return new NothingToRate();
        report.WasClear = wasClear;
        report.Version++;
        await AuditTrail.AddAsync(db, clock.GetUtcNow(),
            new AuditNote(ReportActions.Rated, report.Id, null, wasClear ? "clear" : "unclear"), ct);
        return report;
    }

    internal static bool IsOpen(Report report) => report.Status.IsClosed() && report.WasClear is null;
}
