using BachDang.Outreach.Ward.Audit;
using BachDang.Outreach.Ward.Data;

namespace BachDang.Outreach.Ward.Reports.Desk;

/// <summary>Writes what the desk did with a report, where the status stays and the reporter is not told.</summary>
internal static class DeskLog
{
    /// <param name="reason">Why, for the staff's history; not in the audit log.</param>
    public static Task AddAsync(
        WardDb db, DateTimeOffset now, Report report, AuditNote note, string? reason, CancellationToken ct)
    {
        db.ReportEvents.Add(new ReportEvent
        {
            Id = Guid.CreateVersion7(now),
            ReportId = report.Id,
            At = now,
            To = report.Status,
            Action = note.Action,
            Officer = note.Officer,
            AssignedTo = note.Action is ReportActions.Taken or ReportActions.Assigned ? report.AssignedTo : null,
            Reason = reason,
        });
        return AuditTrail.AddAsync(db, now, note, ct);
    }
}
