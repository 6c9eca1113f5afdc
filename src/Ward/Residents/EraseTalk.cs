using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Messages;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Residents;

/// <summary>Erases what one talk left behind, at its resident's wish (Law 91/2025/QH15, Article 4): questions,
/// answers, hand-offs, notes, memory and drafts at once; the talk itself, with its sealed address, as soon as the
/// closing reply has been sent. What the resident wrote after asking is not meant and is answered as usual.</summary>
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
    }
}
