using System.Globalization;
using BachDang.Outreach.Bot.Channels.Telegram.Updates;
using BachDang.Outreach.Bot.Inbox;
using BachDang.Outreach.Ward.Messages;

namespace BachDang.Outreach.Bot.Channels.Telegram.Doors;

/// <summary>Where poller and webhook meet: an update for us goes into the inbox, any other is passed over without
/// leaving a trace of groups and strangers in the data.</summary>
internal sealed class TelegramDoor(InboxDoor inbox)
{
    /// <summary>Returns when the update may be acknowledged.</summary>
    /// <exception cref="Exception">It could not be stored and must not be acknowledged.</exception>
    public Task AcceptAsync(UpdateEnvelope envelope, ReadOnlyMemory<byte> payload, CancellationToken ct) =>
        envelope is { IsForUs: true, PrivateChat: { } chat }
            ? inbox.AcceptAsync(Arrival(envelope.Id, chat, payload.ToArray()), ct)
            : Task.CompletedTask;

    private static Arrival Arrival(long id, long chat, byte[] payload) => new(
        TelegramChannel.ChannelName, id.ToString(CultureInfo.InvariantCulture), TelegramChannel.AddressOf(chat),
        payload, KeepAddress: true, ShownText: null);
}
