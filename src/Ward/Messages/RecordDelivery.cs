using BachDang.Outreach.Ward.Campaigns;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Identity;
using BachDang.Outreach.Ward.Subscriptions;
using BachDang.Outreach.Ward.Talks;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Messages;

/// <summary>What became of a row that was sent.</summary>
public sealed record DeliveryNote(Guid MessageId, OutboundStatus Status)
{
    /// <summary>The resolved body, for rows made from a reply key.</summary>
    public string? Body { get; init; }
    public string? ProviderId { get; init; }
    public string? Reason { get; init; }

    /// <summary>When to try again, for <see cref="OutboundStatus.Pending"/>.</summary>
    public TimeSpan Wait { get; init; }

    /// <summary>Whether the try counts towards giving up (a wait that the channel asked for does not).</summary>
    public bool CountsAsTry { get; init; } = true;

    /// <summary>The chat's new address, when it moved.</summary>
    public string? NewAddress { get; init; }

    /// <summary>Whether an earlier message was changed instead of sending another one.</summary>
    public bool Edited { get; init; }

    /// <summary>Gives the row the talk's next event number.</summary>
    public bool Numbered { get; init; }

    /// <summary>A message of a campaign that was taken back while this sender had it.</summary>
    public static DeliveryNote TakenBack(Guid messageId) => new(messageId, OutboundStatus.Withdrawn)
    {
        CountsAsTry = false,
    };

    /// <summary>A message of a campaign that is one too many for its resident this week.</summary>
    public static DeliveryNote OverCap(Guid messageId) => new(messageId, OutboundStatus.Withdrawn)
    {
        Reason = CampaignReasons.OverCap,
        CountsAsTry = false,
    };
}

/// <summary>Writes the outcome of a send on its row; a block is an opt-out of the whole talk.</summary>
public sealed class RecordDelivery(WardDb db, TimeProvider clock, AddressKeys keys)
{
    /// <param name="note">What became of it.</param>
    /// <param name="node">The node that tried. When another one took the row over meanwhile, only an outcome that
    /// settles it counts: a wait or a fault must not take it out of the other's hands.</param>
    /// <param name="ct">Cancels the work.</param>
    /// <returns>The event number given to the row, where one was asked for.</returns>
    public async Task<int?> RunAsync(DeliveryNote note, string node, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var row = await db.OutboundMessages.AsTracking().SingleOrDefaultAsync(m => m.Id == note.MessageId, ct);
        // Erased at its resident's wish while it was on its way.
        if (row is null) return null;
        if (row.Status == OutboundStatus.Sent) return row.Number;
        if (row.ClaimedBy != node && note.Status is OutboundStatus.Pending or OutboundStatus.Dead) return null;
        if (row.Status == OutboundStatus.Withdrawn)
        {
            // Taken back while it was on its way: only that it arrived after all, or cannot, is still of interest.
            if (note.Status is OutboundStatus.Pending or OutboundStatus.Withdrawn)
            {
                (row.ClaimedBy, row.ClaimedUntil) = (null, null);
                return null;
            }
            // Its campaign may have ended meanwhile; then it is counted anew.
            await db.Campaigns.Where(c => c.Id == row.CampaignId && c.Totals != null)
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.Totals, (string?)null), ct);
        }
        row.Status = note.Status;
        row.Reason = note.Edited ? CampaignReasons.Edited
            : note.Reason is { Length: > 200 } reason ? reason[..200] : note.Reason;
        row.Body = note.Body ?? row.Body;
        row.ProviderId = note.ProviderId;
        row.ClaimedBy = null;
        row.ClaimedUntil = null;
        if (note.CountsAsTry) row.Attempts++;
        if (note.Status == OutboundStatus.Sent) row.SentAt = now;
        if (row.CampaignId is not null && note.Status != OutboundStatus.Pending) row.SettledAt = now;
        if (note.Status == OutboundStatus.Pending) row.NotBefore = now + note.Wait;
        if (note is { Numbered: false, NewAddress: null } && note.Status != OutboundStatus.Blocked) return null;

        var sql = $$"""SELECT * FROM "Conversations" WHERE "Id" = {0}{{db.ForUpdate}}""";
        var talk = await db.Conversations.FromSqlRaw(sql, row.ConversationId).AsTracking().SingleAsync(ct);
        if (note.Numbered) row.Number = ++talk.LastNumber;
        if (note.NewAddress is { } address) await MoveAsync(talk, address, ct);
        if (note.Status == OutboundStatus.Blocked) await OptOutAsync(talk, now, ct);
        return row.Number;
    }

    private async Task MoveAsync(Conversation talk, string address, CancellationToken ct)
    {
        talk.AddressSealed = keys.SealText(address);
        var hash = keys.Hash(talk.Channel, address);
        // A talk that began at the new address already keeps it; this one only finishes what it has to say.
        if (!await db.Conversations.AnyAsync(c => c.Channel == talk.Channel && c.AddressHash == hash, ct))
            talk.AddressHash = hash;
    }

    private async Task OptOutAsync(Conversation talk, DateTimeOffset now, CancellationToken ct)
    {
        talk.BlockedAt = now;
        await new OptOut(db, clock).RunAsync(talk.Id, OptOutCause.Blocked, null, ct);
        await db.OutboundMessages
            .Where(m => m.ConversationId == talk.Id && m.Status == OutboundStatus.Pending)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.Status, OutboundStatus.Blocked), ct);
    }
}
