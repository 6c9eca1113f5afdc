using BachDang.Outreach.Ward.Audit;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Reports.Desk;

/// <summary>Brings reports from the flood's pile, or from those put aside, to the ordinary desk.</summary>
public sealed class ReleaseFromFlood(WardDb db, TimeProvider clock)
{
    /// <summary>Reports of a flood that are released in one commit.</summary>
    public const int MostAtOnce = 200;

    /// <returns>1, or 0 when it lies on the desk already.</returns>
    public async Task<Outcome<int>> OneAsync(Guid reportId, Officer officer, CancellationToken ct)
    {
        if (!MayRelease(officer)) return new NotAllowed();
        var taken = await db.TakeReportAsync(reportId, ct);
        return taken.Value is { } report ? await ReleaseAsync(report, officer, ct) : taken.Refusal!;
    }

    /// <returns>How many; a full batch means that more may be left.</returns>
    public async Task<Outcome<int>> GroupAsync(string floodKey, Officer officer, CancellationToken ct)
    {
        if (!MayRelease(officer)) return new NotAllowed();
        var ids = await db.Reports
            .Where(r => r.Pile == ReportPile.Flood && r.FloodKey == floodKey && r.ErasedAt == null)
            .OrderBy(r => r.Id).Take(MostAtOnce).Select(r => r.Id).ToListAsync(ct);
        var released = 0;
        foreach (var id in ids)
        {
            var taken = await db.TakeReportAsync(id, ct);
            if (taken.Value is { } report) released += await ReleaseAsync(report, officer, ct);
        }
        return released;
    }

    private static bool MayRelease(Officer officer) =>
        officer.Is(OfficerRole.Intake) || officer.Is(OfficerRole.Approver);

    private async Task<int> ReleaseAsync(Report report, Officer officer, CancellationToken ct)
    {
        if (report.Pile == ReportPile.Desk) return 0;
        var details = report.Pile.ToString();
        (report.Pile, report.FloodKey) = (ReportPile.Desk, null);
        report.Version++;
        await DeskLog.AddAsync(db, clock.GetUtcNow(), report,
            new AuditNote(ReportActions.ReleasedFromFlood, report.Id, officer.Id, details), null, ct);
        return 1;
    }
}
