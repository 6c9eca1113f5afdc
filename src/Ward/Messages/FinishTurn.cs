using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Identity;
using BachDang.Outreach.Ward.Questions;
using BachDang.Outreach.Ward.Talks;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Messages;

/// <summary>What one handled message leads to; stored in one commit.</summary>
public sealed record FinishedTurn
{
    public required Guid InboundId { get; init; }
    public required Guid ConversationId { get; init; }
    public required string Channel { get; init; }

    /// <summary>What the dialogs remember from now on; null leaves it as it was.</summary>
    public string? Memory { get; init; }

    /// <summary>The open dialogs from now on; null leaves them as they were.</summary>
    public KeptDialogs? Dialogs { get; init; }
    /// <summary>What a chat page shows in place of the resident's words from now on; null leaves them.</summary>
    public string? ShownInstead { get; init; }
    public bool Welcomed { get; init; }
    public bool? Reachable { get; init; }
    public IReadOnlyList<MessageBody> Replies { get; init; } = [];

    /// <summary>What was answered: one row for each question the message held.</summary>
    public IReadOnlyList<AnsweredQuestion> Answers { get; init; } = [];

    /// <summary>Other changes that belong to the same commit (feedback, a hand-off).</summary>
    public Func<WardDb, CancellationToken, Task>? AlsoDo { get; init; }

    /// <summary>Marks the message as given up after repeated errors.</summary>
    public bool GaveUp { get; init; }
}

/// <summary>The open dialogs of a talk as they are kept.</summary>
/// <param name="State">What the dialogs know, as text; null when none is open.</param>
/// <param name="Until">When the last of them is over.</param>
public sealed record KeptDialogs(string? State, DateTimeOffset? Until)
{
    public static readonly KeptDialogs None = new(null, null);
}

/// <param name="Stored">False when the talk was taken over by another node meanwhile: nothing was changed.</param>
/// <param name="MoreWaits">Another message of the talk waits and the claim is kept for it.</param>
/// <param name="ToSend">Reply rows that the asking node holds and should send now.</param>
public sealed record TurnStored(bool Stored, bool MoreWaits, IReadOnlyList<OutboundMessage> ToSend)
{
    public static readonly TurnStored TakenOver = new(false, false, []);
}

/// <summary>Stores the result of one message: its replies, its answer rows, the talk's memory and the message as
/// handled, together or not at all. Refuses when the claim was lost, so no message is answered twice.</summary>
public sealed class FinishTurn(WardDb db, TimeProvider clock, ArrivalOrder order, AddressKeys keys)
{
    public async Task<TurnStored> RunAsync(FinishedTurn turn, string node, bool sendHere, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var sql = $$"""SELECT * FROM "Conversations" WHERE "Id" = {0}{{db.ForUpdate}}""";
        var talk = await db.Conversations.FromSqlRaw(sql, turn.ConversationId).AsTracking().SingleAsync(ct);
        var inbound = await db.InboundMessages.AsTracking().SingleAsync(m => m.Id == turn.InboundId, ct);
        if (talk.ClaimedBy != node || inbound.Status != InboundStatus.Pending) return TurnStored.TakenOver;

        inbound.Status = turn.GaveUp ? InboundStatus.Failed : InboundStatus.Handled;
        inbound.HandledAt = now;
        inbound.Payload = null;
        if (turn.ShownInstead is { } shown && inbound.Number is not null)
            (inbound.ShownText, inbound.ShownSealed) = (null, keys.SealText(shown));
        if (turn.Memory is not null) talk.Memory = turn.Memory;
        if (turn.Dialogs is { } dialogs)
            (talk.DialogsSealed, talk.DialogsUntil) =
                (dialogs.State is null ? null : keys.SealText(dialogs.State), dialogs.Until);
        if (turn.Welcomed) talk.WelcomedAt ??= now;
        if (turn.Reachable is { } reachable) talk.BlockedAt = reachable ? null : now;
        else if (talk.BlockedAt is not null) talk.BlockedAt = null;
        if (turn.AlsoDo is not null) await turn.AlsoDo(db, ct);
        db.AnsweredQuestions.AddRange(turn.Answers);

        var held = sendHere && turn.Replies.Count > 0 && !await EarlierUnsentAsync(turn.ConversationId, node, now, ct);
        var rows = turn.Replies.Select(body => Row(turn, body, held ? node : null, now)).ToList();
        db.OutboundMessages.AddRange(rows);

        var moreWaits = await db.InboundMessages.AnyAsync(m => m.ConversationId == turn.ConversationId
            && m.Status == InboundStatus.Pending && m.Id != turn.InboundId, ct);
        talk.ClaimedBy = moreWaits ? node : null;
        talk.ClaimedUntil = moreWaits ? now + TalkClaim.Length : null;
        return new TurnStored(true, moreWaits, held ? rows : []);
    }

    // Rows that this node is sending are no obstacle: it keeps the order of a talk in memory. A campaign that another
    // one sends is: nothing of it may leave behind the answer to an opt-out.
    private Task<bool> EarlierUnsentAsync(
        Guid conversationId, string node, DateTimeOffset now, CancellationToken ct) =>
        db.OutboundMessages.AnyAsync(m => m.ConversationId == conversationId
            && ((m.Kind == OutboundKind.Reply && m.Status == OutboundStatus.Pending)
                || (m.Kind == OutboundKind.Reply && m.Status == OutboundStatus.Sending && m.ClaimedBy != node)
                // Also one that this very turn has just taken back: it may be on its way.
                || (m.Kind == OutboundKind.Campaign && m.ClaimedBy != node && m.ClaimedUntil > now
                    && (m.Status == OutboundStatus.Sending || m.Status == OutboundStatus.Withdrawn))), ct);

    private OutboundMessage Row(FinishedTurn turn, MessageBody body, string? holder, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        ConversationId = turn.ConversationId,
        Channel = turn.Channel,
        Kind = OutboundKind.Reply,
        Order = order.Next(),
        Body = body.Private ? null : body.ToJson(),
        BodySealed = body.Private ? keys.SealText(body.ToJson()) : null,
        CreatedAt = now,
        NotBefore = now,
        Status = holder is null ? OutboundStatus.Pending : OutboundStatus.Sending,
        ClaimedBy = holder,
        ClaimedUntil = holder is null ? null : now + SendClaim.Length,
    };
}
