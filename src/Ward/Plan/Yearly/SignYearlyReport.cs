using System.Globalization;
using BachDang.Outreach.Ward.Audit;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Plan.Yearly;

/// <summary>Whoever wrote in it since the last sign-off does not sign it off.</summary>
public sealed record AuthorCannotSign : Refusal;

/// <summary>There is no version to sign off, or it is signed off already.</summary>
public sealed record NothingToSign : Refusal;

/// <summary>An approver signs the newest version off; never one of those who wrote it.</summary>
public sealed class SignYearlyReport(WardDb db, TimeProvider clock)
{
    /// <param name="seen">The version that the officer read.</param>
    public async Task<Outcome<YearlyReport>> RunAsync(int year, int seen, Officer officer, CancellationToken ct)
    {
        if (!officer.Is(OfficerRole.Approver)) return new NotAllowed();
        if (await db.TakeYearAsync(year, ct) is not { } report || report.SignedVersion == report.Latest)
            return new NothingToSign();
        if (report.Latest != seen) return new YearlyChangedMeanwhile(report.Latest);
        var since = report.SignedVersion ?? 0;
        if (await db.YearlyReportVersions.AnyAsync(
            v => v.Year == year && v.Number > since && v.Officer == officer.Id, ct)) return new AuthorCannotSign();
        var now = clock.GetUtcNow();
        (report.SignedVersion, report.SignedBy, report.SignedAt) = (report.Latest, officer.Id, now);
        await AuditTrail.AddAsync(db, now, new AuditNote(PlanActions.YearlySigned, YearRows.SubjectOf(year), officer.Id,
            string.Create(CultureInfo.InvariantCulture, $"year={year} version={report.Latest}")), ct);
        return report;
    }
}
