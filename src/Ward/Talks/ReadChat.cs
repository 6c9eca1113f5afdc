using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Identity;
using BachDang.Outreach.Ward.Messages;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Talks;

/// <summary>Query for a chat page: what was said in a talk from a number on.</summary>
public sealed class ReadChat(WardDb db, AddressKeys keys)
{
    private const int MessagesSearchedForAChoice = 100;

    /// <summary>The talk under this hashed address; null before its first message and after its erasure.</summary>
    public Task<TalkState?> FindAsync(string channel, byte[] addressHash, CancellationToken ct) =>
        db.Conversations.AsNoTracking()
            .Where(c => c.Channel == channel && c.AddressHash == addressHash)
            .Select(c => new TalkState(c.Id, c.LastNumber, db.InboundMessages.Any(m =>
                m.ConversationId == c.Id && m.Status == InboundStatus.Pending)))
            .SingleOrDefaultAsync(ct);

    /// <summary>The lines after a number, oldest first.</summary>
    public async Task<IReadOnlyList<ShownEvent>> AfterAsync(
        Guid conversationId, int number, int most, CancellationToken ct)
    {
        var said = await db.InboundMessages.AsNoTracking()
            .Where(m => m.ConversationId == conversationId && m.Number > number
                && (m.ShownText != null || m.ShownSealed != null))
            .OrderBy(m => m.Number).Take(most)
            .Select(m => new { Number = m.Number!.Value, m.ReceivedAt, m.ShownText, m.ShownSealed })
            .ToListAsync(ct);
        var answered = await db.OutboundMessages.AsNoTracking()
            .Where(m => m.ConversationId == conversationId && m.Number > number
                && (m.Body != null || m.BodySealed != null))
            .OrderBy(m => m.Number).Take(most)
            .Select(m => new { Number = m.Number!.Value, m.SentAt, m.CreatedAt, m.Body, m.BodySealed })
            .ToListAsync(ct);
        return
        [
            .. said.Select(m => new ShownEvent(m.Number, m.ReceivedAt, true,
                    MessageBody.Of(Opened(m.ShownText, m.ShownSealed))))
                .Concat(answered.Select(m =>
                    new ShownEvent(m.Number, m.SentAt ?? m.CreatedAt, false,
                        MessageBody.FromJson(Opened(m.Body, m.BodySealed)))))
                .OrderBy(line => line.Number).Take(most),
        ];
    }

    /// <summary>What stood on a button of this talk; null when no recent message had it.</summary>
    public async Task<string?> ChoiceTitleAsync(
        string channel, byte[] addressHash, string data, CancellationToken ct)
    {
        var bodies = await db.Conversations.AsNoTracking()
            .Where(c => c.Channel == channel && c.AddressHash == addressHash)
            .SelectMany(c => db.OutboundMessages.Where(m =>
                m.ConversationId == c.Id && m.Number != null && (m.Body != null || m.BodySealed != null)))
            .OrderByDescending(m => m.Number).Take(MessagesSearchedForAChoice)
            .Select(m => new { m.Body, m.BodySealed })
            .ToListAsync(ct);
        return bodies.SelectMany(row => MessageBody.FromJson(Opened(row.Body, row.BodySealed)).Choices)
            .FirstOrDefault(choice => choice.Url is null && choice.Data == data)?.Title;
    }

    private string Opened(string? plain, byte[]? sealedText) => plain ?? keys.UnsealText(sealedText);
}
