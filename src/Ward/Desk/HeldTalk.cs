using BachDang.Outreach.Ward.Audit;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Messages;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Questions;
using BachDang.Outreach.Ward.Talks;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Desk;

/// <summary>There is no such question on the desk, or its talk is erased.</summary>
internal sealed record HandOffUnknown : Refusal;

/// <summary>Another officer has it.</summary>
/// <param name="Officer">Who.</param>
public sealed record HandOffTaken(Guid Officer) : Refusal;

/// <summary>It is answered already.</summary>
public sealed record HandOffClosed : Refusal;

/// <summary>The asking officer has not taken it, or the time was over meanwhile.</summary>
public sealed record HandOffNotTaken : Refusal;

/// <summary>The resident blocked the service; nothing reaches the talk.</summary>
public sealed record ResidentUnreachable : Refusal;

/// <summary>There are no words.</summary>
public sealed record NothingWritten : Refusal;

/// <summary>A hand-off and its talk, both locked until the commit, with what may be done to them.</summary>
internal sealed class HeldTalk
{
    private readonly WardDb _db;

    private HeldTalk(WardDb db, HandOff handOff, Conversation talk) => (_db, HandOff, Talk) = (db, handOff, talk);

    public HandOff HandOff { get; }

    public Conversation Talk { get; }

    /// <returns>Null when either is gone, or is about to be erased.</returns>
    public static async Task<HeldTalk?> LockAsync(WardDb db, Guid handOffId, CancellationToken ct)
    {
        var talkId = await db.HandOffs.Where(h => h.Id == handOffId).Select(h => h.ConversationId)
            .SingleOrDefaultAsync(ct);
        if (talkId == Guid.Empty) return null;
        // Every road locks the talk first, so that two of them never wait in circles.
        var sql = $$"""SELECT * FROM "Conversations" WHERE "Id" = {0}{{db.ForUpdate}}""";
        var talk = await db.Conversations.FromSqlRaw(sql, talkId).AsTracking().SingleOrDefaultAsync(ct);
        if (talk is null or { EraseAt: not null }) return null;
        var handOff = await db.HandOffs.AsTracking().SingleOrDefaultAsync(h => h.Id == handOffId, ct);
        return handOff is null ? null : new HeldTalk(db, handOff, talk);
    }

    public bool IsHeldAt(DateTimeOffset now) => Talk.OfficerHandOff == HandOff.Id && Talk.OfficerUntil > now;

    public bool IsHeldBy(Officer officer, DateTimeOffset now) =>
        HandOff.Status == HandOffStatus.Taken && HandOff.TakenBy == officer.Id && IsHeldAt(now);

    public void Hold(DateTimeOffset now) =>
        (Talk.OfficerHandOff, Talk.OfficerUntil) = (HandOff.Id, now + TalkHold.Length);

    /// <summary>Gives the talk back to the bot; what was not answered waits on the desk again.</summary>
    public void Release()
    {
        HandOff.Status = HandOff.AnsweredAt is null ? HandOffStatus.Waiting : HandOffStatus.Answered;
        if (HandOff.Status == HandOffStatus.Waiting) (HandOff.TakenBy, HandOff.TakenAt) = (null, null);
        if (Talk.OfficerHandOff == HandOff.Id) (Talk.OfficerHandOff, Talk.OfficerUntil) = (null, null);
    }

    public void Say(string replyKey, long order, DateTimeOffset now) =>
        _db.OutboundMessages.Add(Row(order, now, replyKey, null));

    public void SayWords(byte[] bodySealed, long order, DateTimeOffset now) =>
        _db.OutboundMessages.Add(Row(order, now, null, bodySealed));

    public Task NoteAsync(string action, Guid? officer, DateTimeOffset now, CancellationToken ct) =>
        AuditTrail.AddAsync(_db, now, new AuditNote(action, HandOff.Id, officer, ""), ct);

    public static DeskMessage Line(HandOff handOff, Guid? officer, byte[] words, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        HandOffId = handOff.Id,
        ConversationId = handOff.ConversationId,
        At = now,
        Officer = officer,
        TextSealed = words,
    };

    private OutboundMessage Row(long order, DateTimeOffset now, string? key, byte[]? body) => new()
    {
        Id = Guid.CreateVersion7(now),
        ConversationId = Talk.Id,
        Channel = Talk.Channel,
        Kind = OutboundKind.Reply,
        Order = order,
        ReplyKey = key,
        BodySealed = body,
        CreatedAt = now,
        NotBefore = now,
    };
}
