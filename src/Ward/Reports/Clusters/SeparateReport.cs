using BachDang.Outreach.Ward.Audit;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Reports.Moves;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Reports.Clusters;

/// <summary>Takes back that a report was called a repetition: it stands where it stood before, with the same deadline,
/// and its reporter is told. Whoever said so may take it back within a day, an approver always.</summary>
public sealed class SeparateReport(WardDb db, TimeProvider clock, ArrivalOrder order)
{
    public static readonly TimeSpan OwnMistake = TimeSpan.FromDays(1);

    public async Task<Outcome<Report>> RunAsync(Guid reportId, int version, Officer officer, CancellationToken ct)
    {
        var taken = await db.TakeReportAsync(reportId, ct);
        if (taken.Value is not { } report) return taken.Refusal!;
        if (report.Version != version) return new ChangedMeanwhile(report.Version);
        var history = await db.ReportEvents.AsNoTracking().Where(e => e.ReportId == reportId)
            .OrderBy(e => e.At).ThenBy(e => e.Id).ToListAsync(ct);
        if (Joined(report, history) is not { From: { } before } joined)
            return new MoveNotAllowed(report.Status, ReportStatus.Verifying);
        var now = clock.GetUtcNow();
        if (!Allows(joined, officer, now)) return new NotAllowed();
        report.Status = before;
        (report.ClosedAt, report.DuplicateOf) = (null, null);
        report.Version++;
        db.ReportEvents.Add(new ReportEvent
        {
            Id = Guid.CreateVersion7(now),
            ReportId = report.Id,
            At = now,
            From = ReportStatus.Duplicate,
            To = before,
            Action = ReportActions.Separated,
            Officer = officer.Id,
        });
        await new ReporterNews(db, now, order).TellAsync(
            report, new News(ReportReplyKeys.Separated, News.NoValues) { Officer = officer.Id }, ct);
        await AuditTrail.AddAsync(db, now, new AuditNote(
            ReportActions.Separated, report.Id, officer.Id, $"{ReportStatus.Duplicate} {before}"), ct);
        return report;
    }

    /// <summary>Whether the page offers it.</summary>
    /// <param name="report">The report.</param>
    /// <param name="history">Its history, oldest first.</param>
    /// <param name="officer">Who would take it back.</param>
    /// <param name="now">The time.</param>
    public static bool IsOpenTo(
        Report report, IReadOnlyList<ReportEvent> history, Officer officer, DateTimeOffset now) =>
        Joined(report, history) is { From: not null } joined && Allows(joined, officer, now);

    private static ReportEvent? Joined(Report report, IReadOnlyList<ReportEvent> history) =>
        report.Status == ReportStatus.Duplicate
            ? history.LastOrDefault(e => e.To == ReportStatus.Duplicate && e.From != ReportStatus.Duplicate
                && e.Action == ReportActions.Moved)
            : null;

    private static bool Allows(ReportEvent joined, Officer officer, DateTimeOffset now) =>
        officer.Is(OfficerRole.Approver) || (joined.Officer == officer.Id && now - joined.At <= OwnMistake
            && (officer.Is(OfficerRole.Intake) || officer.Is(OfficerRole.Handler)));
}
