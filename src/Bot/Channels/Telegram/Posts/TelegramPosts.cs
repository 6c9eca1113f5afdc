using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using BachDang.Outreach.Bot.Channels.Telegram.Api;
using BachDang.Outreach.Bot.Channels.Telegram.Sending;
using BachDang.Outreach.Bot.Outbox.Posts;
using BachDang.Outreach.Ward.Messages;
using Microsoft.Extensions.Options;

namespace BachDang.Outreach.Bot.Channels.Telegram.Posts;

/// <summary>Posts to the ward's channel: a picture with the words below it where they fit there, else the picture and
/// then the words; or edits what stands there.</summary>
internal sealed class TelegramPosts(TelegramClient client, TelegramName name, IOptions<TelegramOptions> options)
{
    public const int LongestCaption = 1024;
    private static readonly JsonSerializerOptions Plain =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ConcurrentDictionary<Guid, long> _pictures = new();

    public async Task<Delivery> PostAsync(ChannelPost post, CancellationToken ct)
    {
        if (HtmlPart.Of(StyledText.Of(post.Body)) is not [{ } words]) return new Undeliverable("The post is too long.");
        var buttons = await ButtonsAsync(post, ct);
        if (PostedIds.Parse(post.Edits) is { } ids)
        {
            var edited = await EditAsync(ids, words, buttons, ct);
            // Gone or not ours: the words stand there anew.
            if (edited is not Undeliverable) return edited;
        }
        return await SendAsync(post, words, buttons, ct);
    }

    private async Task<Delivery> SendAsync(ChannelPost post, HtmlPart words, string? buttons, CancellationToken ct)
    {
        if (post.Picture is not { } picture) return await TextAsync(null, words, buttons, ct);
        var fits = words.Plain.Length <= LongestCaption;
        // The picture of an earlier try stands there already; only its words are missing.
        if (!fits && _pictures.TryGetValue(post.CampaignId, out var sent))
            return await TextAsync(sent, words, buttons, ct);
        using var form = Form(fits ? words : null, "caption", fits ? buttons : null);
        var file = new ByteArrayContent(picture.Bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue(picture.MediaType);
        form.Add(file, "photo", "tin");
        var reply = await client.PostFormAsync("sendPhoto", form, ct);
        if (SendVerdict.Of(reply) is { } outcome) return outcome;
        var id = reply.Result!.MessageId;
        if (fits) return new Delivered(new PostedIds(id, null).ToString());
        _pictures[post.CampaignId] = id;
        return await TextAsync(id, words, buttons, ct);
    }

    private async Task<Delivery> TextAsync(long? photo, HtmlPart words, string? buttons, CancellationToken ct)
    {
        using var form = Form(words, "text", buttons);
        var reply = await client.PostFormAsync("sendMessage", form, ct);
        return SendVerdict.Of(reply) ?? new Delivered(new PostedIds(photo, reply.Result!.MessageId).ToString());
    }

    private async Task<Delivery> EditAsync(PostedIds ids, HtmlPart words, string? buttons, CancellationToken ct)
    {
        var inCaption = ids.Text is null;
        if (inCaption && words.Plain.Length > LongestCaption) return new Undeliverable("The caption is too long.");
        using var form = Form(words, inCaption ? "caption" : "text", buttons);
        Add(form, "message_id", (ids.Text ?? ids.Photo!.Value).ToString(CultureInfo.InvariantCulture));
        var reply = await client.PostFormAsync(inCaption ? "editMessageCaption" : "editMessageText", form, ct);
        return SendVerdict.Of(reply) ?? new Delivered(ids.ToString());
    }

    private MultipartFormDataContent Form(HtmlPart? words, string field, string? buttons)
    {
        var form = new MultipartFormDataContent();
        Add(form, "chat_id", options.Value.ChannelId);
        if (words is not null)
        {
            Add(form, field, words.Html);
            Add(form, "parse_mode", "HTML");
        }
        if (buttons is not null) Add(form, "reply_markup", buttons);
        return form;
    }

    private async Task<string?> ButtonsAsync(ChannelPost post, CancellationToken ct)
    {
        var buttons = post.Body.Choices.Where(choice => choice.Url is not null)
            .Select(choice => (choice.Title, Url: choice.Url!)).ToList();
        if (post.ToBot.Count > 0 && await name.FindAsync(ct) is { } bot)
            buttons.AddRange(post.ToBot.Select(one => (one.Title, $"https://t.me/{bot}?start={one.Start}")));
        if (buttons.Count == 0) return null;
        var rows = new JsonArray();
        foreach (var (title, url) in buttons)
            rows.Add((JsonNode)new JsonArray(new JsonObject { ["text"] = title, ["url"] = url }));
        return new JsonObject { ["inline_keyboard"] = rows }.ToJsonString(Plain);
    }

    private static void Add(MultipartFormDataContent form, string field, string value) =>
        form.Add(new StringContent(value), field);
}
