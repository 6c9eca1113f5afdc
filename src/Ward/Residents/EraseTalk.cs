using BachDang.Outreach.Ward.Audit;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Messages;
using BachDang.Outreach.Ward.Reports;
using BachDang.Outreach.Ward.Reports.Identities;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Residents;

/// <summary>Erases what one talk left behind, at its resident's wish (Law 91/2025/QH15, Article 4): questions,
/// answers, hand-offs, notes, memory, drafts, links to reports and their sealed contact at once; the talk itself, with
/// its sealed address, as soon as the closing reply has been sent. What the resident wrote after asking is not meant
/// and is answered as usual.</summary>
public sealed class EraseTalk(WardDb db)
{
    /// <param name="conversationId">The talk.</param>
    /// <param name="wishId">The message that asked for it, which is being handled.</param>
    /// <param name="ct">Cancels the work.</param>
    public async Task RunAsync(Guid conversationId, Guid wishId, CancellationToken ct)
    {
        await db.AnsweredQuestions.Where(q => q.ConversationId == conversationId).ExecuteDeleteAsync(ct);
        await db.HandOffs.Where(h => h.ConversationId == conversationId).ExecuteDeleteAsync(ct);
        await db.AnswerNotes.Where(n => n.ConversationId == conversationId).ExecuteDeleteAsync(ct);
        await db.DeskMessages.Where(m => m.ConversationId == conversationId).ExecuteDeleteAsync(ct);
        await db.ArticleAskers.Where(a => a.ConversationId == conversationId).ExecuteDeleteAsync(ct);
        await db.Subscriptions.Where(s => s.ConversationId == conversationId).ExecuteDeleteAsync(ct);
        await db.TestTalks.Where(t => t.ConversationId == conversationId).ExecuteDeleteAsync(ct);
        await db.CampaignAnswers.Where(a => a.ConversationId == conversationId).ExecuteDeleteAsync(ct);
        await db.OutboundMessages.Where(m => m.ConversationId == conversationId).ExecuteDeleteAsync(ct);
        await db.InboundMessages
            .Where(m => m.ConversationId == conversationId && m.Status != InboundStatus.Pending)
            .ExecuteUpdateAsync(set => set
                .SetProperty(m => m.ShownText, (string?)null).SetProperty(m => m.ShownSealed, (byte[]?)null), ct);
        var wish = await db.InboundMessages.AsTracking().SingleAsync(m => m.Id == wishId, ct);
        (wish.ShownText, wish.ShownSealed) = (null, null);
        var talk = await db.Conversations.AsTracking().SingleAsync(c => c.Id == conversationId, ct);
        (talk.Memory, talk.WelcomedAt, talk.EraseAt) = (null, null, wish.ReceivedAt);
        (talk.DialogsSealed, talk.DialogsUntil) = (null, null);
        (talk.OfficerHandOff, talk.OfficerUntil) = (null, null);
        await LeaveReportsAsync(conversationId, wish.ReceivedAt, ct);
    }

    // The reports themselves say nothing of who sent them and stay. Contact details go too, except where the opening
    // was asked for: then they are part of a procedure that has begun.
    private async Task LeaveReportsAsync(Guid conversationId, DateTimeOffset at, CancellationToken ct)
    {
        var reports = await db.ReportLinks.Where(l => l.ConversationId == conversationId)
            .OrderBy(l => l.ReportId).Select(l => l.ReportId).ToListAsync(ct);
        if (reports.Count == 0) return;
        await db.ReportLinks.Where(l => l.ConversationId == conversationId).ExecuteDeleteAsync(ct);
        var open = db.IdentityRequests.Where(OpenRequests.At(at)).Where(r => r.Part == SealedPart.Contact);
        await db.ReportContacts
            .Where(c => reports.Contains(c.ReportId) && !open.Any(r => r.ReportId == c.ReportId))
            .ExecuteDeleteAsync(ct);
        foreach (var report in reports)
            await AuditTrail.AddAsync(db, at, new AuditNote(ReportActions.LinkErased, report, null, "at wish"), ct);
    }
}
