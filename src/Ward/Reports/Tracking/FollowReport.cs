using BachDang.Outreach.Ward.Audit;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Reports.Identities;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Reports.Tracking;

/// <summary>The report was closed so long ago that no talk is linked to it any more.</summary>
public sealed record TooLateToFollow : Refusal;

/// <summary>Links a report to the talk of whoever shows its receipt; an older link to another talk goes.</summary>
public sealed class FollowReport(WardDb db, TimeProvider clock, ReportRules rules)
{
    /// <param name="reportId">The report, proved by its receipt.</param>
    /// <param name="conversationId">The talk that wants to be told.</param>
    /// <param name="channel">The talk's channel.</param>
    /// <param name="ct">Cancels the work.</param>
    /// <returns>False when the talk follows it already.</returns>
    public async Task<Outcome<bool>> RunAsync(
        Guid reportId, Guid conversationId, string channel, CancellationToken ct)
    {
        var taken = await db.TakeReportAsync(reportId, ct);
        if (taken.Value is not { } report) return taken.Refusal!;
        var now = clock.GetUtcNow();
        if (report.ClosedAt + rules.KeepContact < now) return new TooLateToFollow();
        var link = await db.ReportLinks.AsTracking().SingleOrDefaultAsync(l => l.ReportId == reportId, ct);
        if (link?.ConversationId == conversationId) return false;
        if (link is null)
        {
            db.ReportLinks.Add(
                new ReportLink { ReportId = reportId, ConversationId = conversationId, Channel = channel });
        }
        else
        {
            (link.ConversationId, link.Channel) = (conversationId, channel);
        }
        await AuditTrail.AddAsync(db, now, new AuditNote(ReportActions.Followed, reportId, null, channel), ct);
        return true;
    }
}
