using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Identity;
using BachDang.Outreach.Ward.Messages;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Bot.Inbox;

/// <summary>The one road in: every channel's door brings what it read here and acknowledges only after this
/// returns, when the message is safe on disk.</summary>
internal sealed class InboxDoor(
    WardWrites writes, AddressKeys keys, TimeProvider clock, ArrivalOrder order, Node node, InboxSignal signal)
{
    /// <summary>Stores the message, unless this update was stored before.</summary>
    /// <param name="arrival">What came in.</param>
    /// <param name="ct">Gives up waiting; the message may be stored all the same.</param>
    /// <exception cref="DbUpdateException">The database failed; nothing is stored and nothing may be
    /// acknowledged.</exception>
    public async Task<Accepted> AcceptAsync(Arrival arrival, CancellationToken ct)
    {
        Accepted accepted;
        try
        {
            accepted = await StoreAsync(arrival, ct);
        }
        catch (DbUpdateException)
        {
            // Another process stored the same update, or began the same talk, at this very moment: now it is seen.
            accepted = await StoreAsync(arrival, ct);
        }
        BotMetrics.Received.Add(1, new("channel", arrival.Channel), new("repeat", !accepted.IsNew));
        if (accepted.IsNew) signal.Wake(accepted.ClaimedHere ? accepted.ConversationId : null);
        return accepted;
    }

    private Task<Accepted> StoreAsync(Arrival arrival, CancellationToken ct) => writes.RunAsync(
        (db, token) => new AcceptInbound(db, clock, keys, order)
            .RunAsync(arrival, signal.HasListener ? node.Id : null, token), ct);
}
