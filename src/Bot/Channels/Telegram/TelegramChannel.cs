using System.Globalization;
using BachDang.Outreach.Bot.Channels.Telegram.Api;
using BachDang.Outreach.Bot.Channels.Telegram.Sending;
using BachDang.Outreach.Bot.Channels.Telegram.Updates;
using BachDang.Outreach.Ward;
using Microsoft.Extensions.Logging;

namespace BachDang.Outreach.Bot.Channels.Telegram;

/// <summary>Telegram as a channel: private chats only.</summary>
internal sealed class TelegramChannel(
    PieceSender pieces, TelegramFiles files, SentParts sent, Acknowledgements acknowledgements,
    TelegramHealth health, ILogger<TelegramChannel> logger) : IChannel
{
    public const string ChannelName = "telegram";

    public string Name => ChannelName;

    public bool ShowsHistory => false;

    public bool ShowsNotice => false;

    public bool NeedsAddress => true;

    public SendLimits Limits { get; } = new(pieces.CampaignPerSecond, 29, TimeSpan.FromSeconds(1));

    public static string AddressOf(long chat) => chat.ToString(CultureInfo.InvariantCulture);

    public Inbound Read(ReadOnlySpan<byte> payload) => UpdateReader.Read(payload);

    public async Task<Delivery> SendAsync(Parcel parcel, CancellationToken ct)
    {
        if (!TryReadAddress(parcel.Address, out var chat)) return new Undeliverable("The address is no number.");
        var parts = MessagePiece.Of(parcel.Body);
        if (parts.Count == 0) return new Undeliverable("The message is empty.");
        var keyboard = InlineKeyboard.Of(parcel.Body.Choices, out var left);
        if (left > 0) logger.ButtonsLeftOut(parcel.MessageId, left);

        long? earlier = TryReadAddress(parcel.Earlier?.ProviderId, out var id) ? id : null;
        var place = new PiecePlace(parcel.MessageId, chat, keyboard, earlier);
        if (earlier is not null && await EditAsync(parcel, place, parts, ct) is { } edited) return edited;
        var (done, lastId) = sent.Of(parcel.MessageId);
        var begun = done;
        for (; done < parts.Count; done++)
        {
            var here = place with
            {
                Keyboard = done == parts.Count - 1 ? keyboard : null,
                RefersTo = done == 0 ? earlier : null,
            };
            var reply = await pieces.SendAsync(here, parts[done], ct);
            if (SendVerdict.Of(reply) is { } outcome) return Tell(parcel.MessageId, reply, outcome);
            lastId = reply.Result is { } message ? AddressOf(message.MessageId) : lastId;
            sent.Note(parcel.MessageId, done + 1, lastId);
        }
        return new Delivered(lastId) { Beside = Math.Max(0, parts.Count - begun - 1) };
    }

    public Task<Outcome<Stream>> OpenFileAsync(string file, CancellationToken ct) => files.OpenAsync(file, ct);

    public Task AcknowledgeAsync(string address, Inbound inbound, CancellationToken ct)
    {
        if (TryReadAddress(address, out var chat)) acknowledgements.Begin(chat, inbound);
        return Task.CompletedTask;
    }

    // Null where the earlier message cannot be changed: then the correction is sent, with a reference to it.
    private async Task<Delivery?> EditAsync(
        Parcel parcel, PiecePlace place, IReadOnlyList<MessagePiece> parts, CancellationToken ct)
    {
        var (before, message) = (MessagePiece.Of(parcel.Earlier!.Body), place.RefersTo!.Value);
        if (sent.Of(parcel.MessageId).Count > 0 || !MessagePiece.DifferInLastWords(before, parts)) return null;
        var reply = await pieces.EditAsync(place, message, parts[^1], ct);
        if (SendVerdict.CannotEdit(reply)) return null;
        return SendVerdict.Of(reply) is { } outcome
            ? Tell(parcel.MessageId, reply, outcome)
            : new Delivered(AddressOf(message)) { Edited = true };
    }

    private Delivery Tell<T>(Guid id, ApiReply<T> reply, Delivery outcome)
    {
        if (reply.TokenRefused && health.Refuse()) logger.TokenRefused();
        logger.NotDelivered(id, reply.ErrorCode, outcome.GetType().Name);
        return outcome;
    }

    private static bool TryReadAddress(string? address, out long chat) =>
        long.TryParse(address, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out chat);
}
