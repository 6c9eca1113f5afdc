using System.Text.Json;
using BachDang.Outreach.Bot.Channels.Telegram.Api;
using Microsoft.Extensions.Logging;

namespace BachDang.Outreach.Bot.Channels.Telegram.Sending;

/// <summary>Where a piece goes.</summary>
/// <param name="MessageId">Our row.</param>
/// <param name="Chat">The chat.</param>
/// <param name="Keyboard">Buttons under it; null for none.</param>
/// <param name="RefersTo">The earlier message it is about; null for none.</param>
internal sealed record PiecePlace(Guid MessageId, long Chat, InlineKeyboardMarkup? Keyboard, long? RefersTo);

/// <summary>Sends one piece, or puts its words in place of those of an earlier one. Words that Telegram cannot parse go
/// out plain.</summary>
internal sealed class PieceSender(TelegramClient client, TelegramPictures pictures, ILogger<PieceSender> logger)
{
    private const string Html = "HTML";
    private static readonly LinkPreviewOptions NoPreview = new(IsDisabled: true);

    /// <summary>Campaign messages a second that the token may carry.</summary>
    public int CampaignPerSecond => client.CampaignPerSecond;

    public Task<ApiReply<SentMessage>> SendAsync(PiecePlace place, MessagePiece piece, CancellationToken ct)
    {
        var refersTo = place.RefersTo is { } earlier ? new ReplyParameters(earlier) : null;
        return ParsedAsync(place.MessageId, piece.Text, (words, mode) => piece.Picture is { } picture
            ? pictures.SendAsync(
                picture, new SendPhoto(place.Chat, "", words, mode, place.Keyboard, refersTo), ct)
            : client.SendMessageAsync(
                new SendMessage(place.Chat, words!, mode, NoPreview, place.Keyboard, refersTo), ct));
    }

    /// <param name="place">Where it stands.</param>
    /// <param name="message">Telegram's id of the message to change.</param>
    /// <param name="piece">What it says from now on.</param>
    /// <param name="ct">Cancels the work.</param>
    public Task<ApiReply<JsonElement?>> EditAsync(
        PiecePlace place, long message, MessagePiece piece, CancellationToken ct) =>
        ParsedAsync(place.MessageId, piece.Text, (words, mode) => piece.Picture is null
            ? client.EditMessageTextAsync(
                new EditMessageText(place.Chat, message, words!, mode, NoPreview, place.Keyboard), ct)
            : client.EditMessageCaptionAsync(
                new EditMessageCaption(place.Chat, message, words!, mode, place.Keyboard), ct));

    private async Task<ApiReply<T>> ParsedAsync<T>(
        Guid id, HtmlPart? text, Func<string?, string?, Task<ApiReply<T>>> callAsync)
    {
        var reply = await callAsync(text?.Html, text is null ? null : Html);
        if (text is null || !SendVerdict.CannotParse(reply)) return reply;
        logger.EntitiesRefused(id);
        return await callAsync(text.Plain, null);
    }
}
