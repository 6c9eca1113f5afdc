using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Reports;

/// <summary>There is no such report.</summary>
public sealed record ReportUnknown : Refusal;

/// <summary>Only category, status and month of it are left.</summary>
public sealed record ReportErased : Refusal;

/// <summary>Opens reports for a change.</summary>
internal static class ReportRows
{
    /// <summary>The report, held until the commit: whoever changes it next waits and then sees this change.</summary>
    public static async Task<Outcome<Report>> TakeReportAsync(this WardDb db, Guid id, CancellationToken ct)
    {
        var sql = $$"""SELECT * FROM "Reports" WHERE "Id" = {0}{{db.ForUpdate}}""";
        var report = await db.Reports.FromSqlRaw(sql, id).AsTracking().SingleOrDefaultAsync(ct);
        if (report is null) return new ReportUnknown();
        return report.ErasedAt is null ? report : new ReportErased();
    }
}
