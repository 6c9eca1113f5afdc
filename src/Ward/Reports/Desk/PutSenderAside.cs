using BachDang.Outreach.Ward.Audit;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Reports.Moves;
using BachDang.Outreach.Ward.Talks;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Reports.Desk;

/// <summary>No talk follows this report, so nobody knows where it came from.</summary>
public sealed record SenderUnknown : Refusal;

/// <summary>Puts what a report's sender sends from now on onto a pile of its own, or takes that back. Nothing is lost
/// and nobody learns who it is; reports already filed stay where they are.</summary>
public sealed class PutSenderAside(WardDb db, TimeProvider clock)
{
    /// <param name="reportId">A report of that sender.</param>
    /// <param name="aside">True to put aside, false to take it back.</param>
    /// <param name="reason">Why, for the staff.</param>
    /// <param name="officer">Intake or an approver.</param>
    /// <param name="ct">Cancels the work.</param>
    /// <returns>False when it was so already.</returns>
    public async Task<Outcome<bool>> RunAsync(
        Guid reportId, bool aside, string reason, Officer officer, CancellationToken ct)
    {
        if (!officer.Is(OfficerRole.Intake) && !officer.Is(OfficerRole.Approver)) return new NotAllowed();
        if (reason.Trim().Length < MoveReport.ShortestReason) return new ReasonNeeded();
        // The talk first and then its report, as a turn of the talk does: held the other way round they could wait for
        // each other.
        var talk = await TakeTalkAsync(reportId, ct);
        var taken = await db.TakeReportAsync(reportId, ct);
        if (taken.Value is not { } report) return taken.Refusal!;
        if (talk is null) return new SenderUnknown();
        if (talk.ReportsAsideAt is not null == aside) return false;
        var now = clock.GetUtcNow();
        talk.ReportsAsideAt = aside ? now : null;
        var action = aside ? ReportActions.PutAside : ReportActions.TakenBack;
        await DeskLog.AddAsync(db, now, report, new AuditNote(action, reportId, officer.Id, ""),
            ReportTexts.Cut(reason, Report.LongestWords), ct);
        return true;
    }

    private async Task<Conversation?> TakeTalkAsync(Guid reportId, CancellationToken ct)
    {
        var link = await db.ReportLinks.AsNoTracking().SingleOrDefaultAsync(l => l.ReportId == reportId, ct);
        if (link is null) return null;
        var sql = $$"""SELECT * FROM "Conversations" WHERE "Id" = {0}{{db.ForUpdate}}""";
        return await db.Conversations.FromSqlRaw(sql, link.ConversationId).AsTracking().SingleOrDefaultAsync(ct);
    }
}
