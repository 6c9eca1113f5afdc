using BachDang.Outreach.Ward.Audit;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Reports.Threads;

namespace BachDang.Outreach.Ward.Reports.Desk;

/// <summary>Keeps an officer's note, which only the staff reads.</summary>
public sealed class AddNote(WardDb db, TimeProvider clock)
{
    public async Task<Outcome<ReportNote>> RunAsync(
        Guid reportId, string text, Officer officer, CancellationToken ct)
    {
        var taken = await db.TakeReportAsync(reportId, ct);
        if (taken.Value is not { } report) return taken.Refusal!;
        if (!officer.Is(OfficerRole.Intake) && !officer.Is(OfficerRole.Handler) && !officer.Is(OfficerRole.Approver))
            return new NotAllowed();
        if (ReportTexts.Cut(text, Report.LongestWords) is not { } words) return new NothingSaid();
        var now = clock.GetUtcNow();
        var note = new ReportNote
        {
            Id = Guid.CreateVersion7(now),
            ReportId = report.Id,
            At = now,
            Officer = officer.Id,
            Text = words,
        };
        db.ReportNotes.Add(note);
        await AuditTrail.AddAsync(db, now, new AuditNote(ReportActions.Noted, reportId, officer.Id, ""), ct);
        return note;
    }
}
