using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Identity;
using BachDang.Outreach.Ward.Talks;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Messages;

/// <summary>A message at a channel's door.</summary>
/// <param name="Channel">The channel's short name.</param>
/// <param name="UpdateKey">The channel's own number of it; a repeat carries the same one.</param>
/// <param name="Address">The chat address, plain; only its hash and, if asked for, its ciphertext are stored.</param>
/// <param name="Payload">The raw update; sealed here and erased once handled.</param>
/// <param name="KeepAddress">Whether the channel needs the address back to answer.</param>
/// <param name="ShownText">The masked words, on channels that show the talk again and number its events.</param>
public sealed record Arrival(
    string Channel, string UpdateKey, string Address, byte[] Payload, bool KeepAddress, string? ShownText);

/// <param name="IsNew">False for a repeat, which changed nothing.</param>
/// <param name="ConversationId">The talk it belongs to.</param>
/// <param name="ClaimedHere">The asking node holds the talk and should work on it now.</param>
/// <param name="Number">Its event number, on channels that number.</param>
public sealed record Accepted(bool IsNew, Guid ConversationId, bool ClaimedHere, int? Number);

/// <summary>Stores a message, unique per channel and update key, and takes the talk for the asking node if nobody
/// holds it: one commit instead of two on the way to an answer.</summary>
public sealed class AcceptInbound(WardDb db, TimeProvider clock, AddressKeys keys, ArrivalOrder order)
{
    /// <param name="arrival">What came in.</param>
    /// <param name="claimFor">The node that will work on it at once; null where no worker runs.</param>
    /// <param name="ct">Cancels the work.</param>
    public async Task<Accepted> RunAsync(Arrival arrival, string? claimFor, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var repeat = await db.InboundMessages.AsNoTracking()
            .Where(m => m.Channel == arrival.Channel && m.UpdateKey == arrival.UpdateKey)
            .Select(m => new { m.ConversationId, m.Number })
            .FirstOrDefaultAsync(ct);
        if (repeat is not null) return new Accepted(false, repeat.ConversationId, false, repeat.Number);

        var talk = await FindOrBeginAsync(arrival, now, ct);
        talk.LastInboundAt = now;
        var claimed = claimFor is not null && TakeIfFree(talk, claimFor, now);
        int? number = arrival.ShownText is null ? null : ++talk.LastNumber;
        db.InboundMessages.Add(new InboundMessage
        {
            Id = Guid.CreateVersion7(now),
            Channel = arrival.Channel,
            UpdateKey = arrival.UpdateKey,
            ConversationId = talk.Id,
            Order = order.Next(),
            ReceivedAt = now,
            Payload = keys.Seal(arrival.Payload),
            Number = number,
            ShownSealed = arrival.ShownText is { } shown ? keys.SealText(shown) : null,
        });
        return new Accepted(true, talk.Id, claimed, number);
    }

    private async Task<Conversation> FindOrBeginAsync(Arrival arrival, DateTimeOffset now, CancellationToken ct)
    {
        var hash = keys.Hash(arrival.Channel, arrival.Address);
        var sql = $$"""SELECT * FROM "Conversations" WHERE "Channel" = {0} AND "AddressHash" = {1}{{db.ForUpdate}}""";
        var talk = await db.Conversations.FromSqlRaw(sql, arrival.Channel, hash).AsTracking().SingleOrDefaultAsync(ct);
        if (talk is not null) return talk;
        talk = new Conversation
        {
            Id = Guid.CreateVersion7(now),
            Channel = arrival.Channel,
            AddressHash = hash,
            AddressSealed = arrival.KeepAddress ? keys.SealText(arrival.Address) : null,
            CreatedAt = now,
            LastInboundAt = now,
        };
        db.Conversations.Add(talk);
        return talk;
    }

    private static bool TakeIfFree(Conversation talk, string node, DateTimeOffset now)
    {
        if (talk.ClaimedUntil > now) return false;
        (talk.ClaimedBy, talk.ClaimedUntil) = (node, now + TalkClaim.Length);
        return true;
    }
}
