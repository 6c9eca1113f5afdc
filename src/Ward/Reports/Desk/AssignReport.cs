using BachDang.Outreach.Ward.Audit;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Reports.Moves;

namespace BachDang.Outreach.Ward.Reports.Desk;

/// <summary>Gives a report to an officer, or takes it back to the desk. Intake and approvers give any; a handler may
/// take for himself what nobody has.</summary>
public sealed class AssignReport(WardDb db, TimeProvider clock)
{
    /// <param name="reportId">The report.</param>
    /// <param name="version">Its version as the officer saw it.</param>
    /// <param name="to">The account that shall work it; null for nobody.</param>
    /// <param name="officer">Who assigns.</param>
    /// <param name="ct">Cancels the work.</param>
    public async Task<Outcome<Report>> RunAsync(
        Guid reportId, int version, Guid? to, Officer officer, CancellationToken ct)
    {
        var taken = await db.TakeReportAsync(reportId, ct);
        if (taken.Value is not { } report) return taken.Refusal!;
        if (report.Version != version) return new ChangedMeanwhile(report.Version);
        if (!MayAssign(report, to, officer)) return new NotAllowed();
        report.AssignedTo = to;
        report.Version++;
        await DeskLog.AddAsync(db, clock.GetUtcNow(), report,
            new AuditNote(ActionOf(to, officer), reportId, officer.Id, to?.ToString() ?? "nobody"), null, ct);
        return report;
    }

    private static string ActionOf(Guid? to, Officer officer) => to is null ? ReportActions.GivenBack
        : to == officer.Id ? ReportActions.Taken : ReportActions.Assigned;

    private static bool MayAssign(Report report, Guid? to, Officer officer) =>
        officer.Is(OfficerRole.Intake) || officer.Is(OfficerRole.Approver)
        || (officer.Is(OfficerRole.Handler) && report.AssignedTo is null && to == officer.Id);
}
