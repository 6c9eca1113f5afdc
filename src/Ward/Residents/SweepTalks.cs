using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Messages;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Residents;

/// <summary>How long the roads keep what they carried. Long enough to recognise a repeat (Telegram repeats for 24
/// hours) and to show a web talk again; no longer.</summary>
public static class Keeping
{
    public static readonly TimeSpan Messages = TimeSpan.FromDays(30);
    public static readonly TimeSpan Talks = TimeSpan.FromDays(365);
    public static readonly TimeSpan Notes = TimeSpan.FromDays(365);
}

/// <summary>Erases messages, notes, talks and drafts of dialogs whose time is over, a bounded number at a
/// time.</summary>
public sealed class SweepTalks(WardDb db, TimeProvider clock)
{
    private const int MostAtOnce = 500;

    /// <returns>How many rows went; a full batch means that more may be left.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var old = now - Keeping.Messages;
        var inbound = await db.InboundMessages
            .Where(m => m.ReceivedAt < old && m.Status != InboundStatus.Pending)
            .OrderBy(m => m.ReceivedAt).Take(MostAtOnce).Select(m => m.Id).ToListAsync(ct);
        var outbound = await db.OutboundMessages
            .Where(m => m.CreatedAt < old && m.Status != OutboundStatus.Pending && m.Status != OutboundStatus.Sending)
            // The totals of a campaign are kept when it ends; until then its rows are what is counted.
            .Where(m => m.CampaignId == null
                || !db.Campaigns.Any(c => c.Id == m.CampaignId && c.EndedAt == null))
            .OrderBy(m => m.CreatedAt).Take(MostAtOnce).Select(m => m.Id).ToListAsync(ct);
        var talks = await ErasableTalksAsync(now, ct);
        var drafts = await EraseDialogsAsync(now, ct);
        await db.InboundMessages.Where(m => inbound.Contains(m.Id) || talks.Contains(m.ConversationId))
            .ExecuteDeleteAsync(ct);
        await db.OutboundMessages.Where(m => outbound.Contains(m.Id) || talks.Contains(m.ConversationId))
            .ExecuteDeleteAsync(ct);
        await db.ReportLinks.Where(l => talks.Contains(l.ConversationId)).ExecuteDeleteAsync(ct);
        await db.DeskMessages.Where(m => talks.Contains(m.ConversationId)).ExecuteDeleteAsync(ct);
        await db.ArticleAskers.Where(a => talks.Contains(a.ConversationId)).ExecuteDeleteAsync(ct);
        await db.Subscriptions.Where(s => talks.Contains(s.ConversationId)).ExecuteDeleteAsync(ct);
        await db.CampaignAnswers.Where(a => talks.Contains(a.ConversationId)).ExecuteDeleteAsync(ct);
        await db.Conversations.Where(c => talks.Contains(c.Id)).ExecuteDeleteAsync(ct);
        var notes = await ForgetNotesAsync(now - Keeping.Notes, ct);
        return inbound.Count + outbound.Count + talks.Count + drafts + notes;
    }

    private async Task<int> ForgetNotesAsync(DateTimeOffset old, CancellationToken ct)
    {
        var notes = await db.AnswerNotes.Where(n => n.At < old)
            .OrderBy(n => n.At).Take(MostAtOnce).Select(n => n.Id).ToListAsync(ct);
        return await db.AnswerNotes.Where(n => notes.Contains(n.Id)).ExecuteDeleteAsync(ct);
    }

    // A talk in a worker's hands is left for the next look: its turn may be prolonging the dialog right now.
    private Task<int> EraseDialogsAsync(DateTimeOffset now, CancellationToken ct) => db.Conversations
        .Where(c => c.DialogsUntil <= now && (c.ClaimedUntil == null || c.ClaimedUntil <= now))
        .ExecuteUpdateAsync(set => set
            .SetProperty(c => c.DialogsSealed, (byte[]?)null)
            .SetProperty(c => c.DialogsUntil, (DateTimeOffset?)null), ct);

    private Task<List<Guid>> ErasableTalksAsync(DateTimeOffset now, CancellationToken ct)
    {
        var silent = now - Keeping.Talks;
        return db.Conversations
            .Where(c => (c.EraseAt != null && c.LastInboundAt <= c.EraseAt) || c.LastInboundAt < silent)
            .Where(c => !db.OutboundMessages.Any(m => m.ConversationId == c.Id
                && (m.Status == OutboundStatus.Pending || m.Status == OutboundStatus.Sending)))
            .Where(c => !db.InboundMessages.Any(m => m.ConversationId == c.Id && m.Status == InboundStatus.Pending))
            .OrderBy(c => c.LastInboundAt).Take(MostAtOnce).Select(c => c.Id).ToListAsync(ct);
    }
}
