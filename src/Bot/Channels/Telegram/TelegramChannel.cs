using System.Globalization;
using BachDang.Outreach.Bot.Channels.Telegram.Api;
using BachDang.Outreach.Bot.Channels.Telegram.Sending;
using BachDang.Outreach.Bot.Channels.Telegram.Updates;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Messages;
using Microsoft.Extensions.Logging;

namespace BachDang.Outreach.Bot.Channels.Telegram;

/// <summary>Telegram as a channel: private chats only.</summary>
internal sealed class TelegramChannel(
    TelegramClient client, TelegramFiles files, SentParts sent, Acknowledgements acknowledgements,
    TelegramHealth health, ILogger<TelegramChannel> logger) : IChannel
{
    public const string ChannelName = "telegram";
    private static readonly LinkPreviewOptions NoPreview = new(IsDisabled: true);

    public string Name => ChannelName;

    public bool ShowsHistory => false;

    public bool ShowsNotice => false;

    public bool NeedsAddress => true;

    public SendLimits Limits { get; } = new(client.CampaignPerSecond, 29, TimeSpan.FromSeconds(1));

    public static string AddressOf(long chat) => chat.ToString(CultureInfo.InvariantCulture);

    public Inbound Read(ReadOnlySpan<byte> payload) => UpdateReader.Read(payload);

    public async Task<Delivery> SendAsync(Parcel parcel, CancellationToken ct)
    {
        if (!TryReadAddress(parcel.Address, out var chat)) return new Undeliverable("The address is no number.");
        var parts = HtmlPart.Of(StyledText.Of(parcel.Body));
        if (parts.Count == 0) return new Undeliverable("The message is empty.");
        var keyboard = InlineKeyboard.Of(parcel.Body.Choices, out var left);
        if (left > 0) logger.ButtonsLeftOut(parcel.MessageId, left);

        var (done, lastId) = sent.Of(parcel.MessageId);
        for (; done < parts.Count; done++)
        {
            var buttons = done == parts.Count - 1 ? keyboard : null;
            var reply = await SendPartAsync(parcel.MessageId, chat, parts[done], buttons, ct);
            if (SendVerdict.Of(reply) is { } outcome) return Tell(parcel.MessageId, reply, outcome);
            lastId = reply.Result is { } message ? AddressOf(message.MessageId) : lastId;
            sent.Note(parcel.MessageId, done + 1, lastId);
        }
        return new Delivered(lastId);
    }

    public Task<Outcome<Stream>> OpenFileAsync(string file, CancellationToken ct) => files.OpenAsync(file, ct);

    public Task AcknowledgeAsync(string address, Inbound inbound, CancellationToken ct)
    {
        if (TryReadAddress(address, out var chat)) acknowledgements.Begin(chat, inbound);
        return Task.CompletedTask;
    }

    private async Task<ApiReply<SentMessage>> SendPartAsync(
        Guid id, long chat, HtmlPart part, InlineKeyboardMarkup? keyboard, CancellationToken ct)
    {
        var reply = await client.SendMessageAsync(new SendMessage(chat, part.Html, "HTML", NoPreview, keyboard), ct);
        if (!SendVerdict.CannotParse(reply)) return reply;
        logger.EntitiesRefused(id);
        return await client.SendMessageAsync(new SendMessage(chat, part.Plain, null, NoPreview, keyboard), ct);
    }

    private Delivery Tell(Guid id, ApiReply<SentMessage> reply, Delivery outcome)
    {
        if (reply.TokenRefused && health.Refuse()) logger.TokenRefused();
        logger.NotDelivered(id, reply.ErrorCode, outcome.GetType().Name);
        return outcome;
    }

    private static bool TryReadAddress(string? address, out long chat) =>
        long.TryParse(address, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out chat);
}
