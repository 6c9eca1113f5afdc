using System.Text;
using System.Text.Json.Nodes;

namespace BachDang.Outreach.BotApi.Wire;

/// <summary>Sending and editing, with Telegram's limits and its words for breaking them.</summary>
internal sealed class MessageMethods(BotApiRules rules, TimeProvider clock)
{
    private const int MostUnits = 4096;
    private const int MostCaption = 1024;
    private const int MostPhotoBytes = 10 * 1024 * 1024;
    private const int MostDataBytes = 64;

    public ApiResult Send(BotAccount bot, BotCall call)
    {
        if (Reach(bot, call, out var chat) is { } unreachable) return unreachable;
        if (bot.Limits.Exceeded(chat) is { } wait) return ApiResult.Of(Fault.TooManyRequests(wait));
        if (Parse(call, out var parsed) is { } wrongText) return wrongText;
        if (ReadButtons(call, out var buttons) is { } wrongMarkup) return wrongMarkup;
        var message = new RecordedMessage(chat, bot.NextMessageId(), parsed.Text, call.Text("text") ?? "",
            call.Text("parse_mode"), parsed.Entities, buttons, clock.GetUtcNow())
        {
            RefersTo = RefersTo(call),
        };
        bot.Record(message);
        return ApiResult.Ok(Shown(message));
    }

    public ApiResult SendPhoto(BotAccount bot, BotCall call)
    {
        if (Reach(bot, call, out var chat) is { } unreachable) return unreachable;
        if (bot.Limits.Exceeded(chat) is { } wait) return ApiResult.Of(Fault.TooManyRequests(wait));
        if (ParseCaption(call, out var parsed) is { } wrongText) return wrongText;
        if (ReadButtons(call, out var buttons) is { } wrongMarkup) return wrongMarkup;
        if (ReadPhoto(bot, call, out var photo) is { } wrongPhoto) return wrongPhoto;
        var message = new RecordedMessage(chat, bot.NextMessageId(), parsed.Text, call.Text("caption") ?? "",
            call.Text("parse_mode"), parsed.Entities, buttons, clock.GetUtcNow())
        {
            Photo = photo,
            RefersTo = RefersTo(call),
        };
        bot.Record(message);
        return ApiResult.Ok(Shown(message));
    }

    public ApiResult EditCaption(BotAccount bot, BotCall call)
    {
        if (Reach(bot, call, out var chat) is { } unreachable) return unreachable;
        if (Find(bot, chat, call) is not { } before) return ApiResult.BadRequest("message to edit not found");
        if (before.Photo is null) return ApiResult.BadRequest("there is no caption in the message to edit");
        if (ParseCaption(call, out var parsed) is { } wrongText) return wrongText;
        if (ReadButtons(call, out var buttons) is { } wrongMarkup) return wrongMarkup;
        return Replace(bot, before, before with { Text = parsed.Text, Entities = parsed.Entities, Buttons = buttons });
    }

    public ApiResult EditText(BotAccount bot, BotCall call)
    {
        if (Reach(bot, call, out var chat) is { } unreachable) return unreachable;
        if (Find(bot, chat, call) is not { } before) return ApiResult.BadRequest("message to edit not found");
        if (before.Photo is not null) return ApiResult.BadRequest("there is no text in the message to edit");
        if (Parse(call, out var parsed) is { } wrongText) return wrongText;
        if (ReadButtons(call, out var buttons) is { } wrongMarkup) return wrongMarkup;
        return Replace(bot, before, before with { Text = parsed.Text, Entities = parsed.Entities, Buttons = buttons });
    }

    public ApiResult EditMarkup(BotAccount bot, BotCall call)
    {
        if (Reach(bot, call, out var chat) is { } unreachable) return unreachable;
        if (Find(bot, chat, call) is not { } before) return ApiResult.BadRequest("message to edit not found");
        return ReadButtons(call, out var buttons) ?? Replace(bot, before, before with { Buttons = buttons });
    }

    public ApiResult ChatAction(BotAccount bot, BotCall call) =>
        Reach(bot, call, out _) ?? (string.IsNullOrEmpty(call.Text("action"))
            ? ApiResult.BadRequest("wrong parameter action in request")
            : ApiResult.True);

    private static ApiResult Replace(BotAccount bot, RecordedMessage before, RecordedMessage after)
    {
        if (before.Text == after.Text && before.Buttons.SequenceEqual(after.Buttons))
            return ApiResult.BadRequest("message is not modified: specified new message content and reply markup are "
                + "exactly the same as a current content and reply markup of the message");
        bot.Replace(after);
        return ApiResult.Ok(Shown(after));
    }

    private static RecordedMessage? Find(BotAccount bot, long chat, BotCall call) =>
        bot.MessagesTo(chat).FirstOrDefault(m => m.Id == call.Number("message_id"));

    private ApiResult? Reach(BotAccount bot, BotCall call, out long chat)
    {
        chat = call.Number("chat_id") ?? 0;
        if (chat == 0) return ApiResult.BadRequest("chat_id is empty");
        if (rules.OnlyKnownChats && !bot.Knows(chat)) return ApiResult.Of(Fault.ChatNotFound);
        return bot.IsBlockedBy(chat) ? ApiResult.Of(Fault.Blocked) : null;
    }

    private static ApiResult? ParseCaption(BotCall call, out ParsedText parsed)
    {
        parsed = Parsed(call, "caption");
        if (parsed.Error is { } error) return ApiResult.BadRequest($"can't parse entities: {error}");
        return parsed.Text.Length > MostCaption ? ApiResult.BadRequest("message caption is too long") : null;
    }

    // A file that comes with the call gets a name; a name must be one that was given before, to this bot.
    private static ApiResult? ReadPhoto(BotAccount bot, BotCall call, out string photo)
    {
        photo = call.Text("photo") ?? "";
        if (call.Files?["photo"] is not { } file)
            return bot.Files.Find(photo) is null
                ? ApiResult.BadRequest("wrong file identifier/HTTP URL specified")
                : null;
        if (file.Length is 0 or > MostPhotoBytes) return ApiResult.BadRequest("PHOTO_INVALID_DIMENSIONS");
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        photo = bot.Files.Photo(bytes.ToArray())["photo"]![1]!["file_id"]!.GetValue<string>();
        return null;
    }

    private static long? RefersTo(BotCall call) => call.Node("reply_parameters")?["message_id"]?.GetValue<long>();

    private static ParsedText Parsed(BotCall call, string field)
    {
        var text = call.Text(field) ?? "";
        return string.Equals(call.Text("parse_mode"), "HTML", StringComparison.OrdinalIgnoreCase)
            ? ParsedText.Html(text)
            : ParsedText.Plain(text);
    }

    private static ApiResult? Parse(BotCall call, out ParsedText parsed)
    {
        parsed = Parsed(call, "text");
        if (parsed.Error is { } error) return ApiResult.BadRequest($"can't parse entities: {error}");
        if (parsed.Text.Length == 0) return ApiResult.BadRequest("message text is empty");
        return parsed.Text.Length > MostUnits ? ApiResult.BadRequest("message is too long") : null;
    }

    private static ApiResult? ReadButtons(BotCall call, out List<RecordedButton> buttons)
    {
        buttons = [];
        if (call.Node("reply_markup")?["inline_keyboard"] is not JsonArray rows) return null;
        foreach (var button in rows.OfType<JsonArray>().SelectMany(row => row))
        {
            var title = button?["text"]?.GetValue<string>() ?? "";
            var data = button?["callback_data"]?.GetValue<string>() ?? "";
            var url = button?["url"]?.GetValue<string>();
            if (title.Length == 0) return ApiResult.BadRequest("can't parse inline keyboard button: text is empty");
            if (url is not null && (!Uri.TryCreate(url, UriKind.Absolute, out var address)
                || address.Scheme is not ("http" or "https" or "tg") || !address.Host.Contains('.')))
                return ApiResult.BadRequest($"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL");
            if (url is null && Encoding.UTF8.GetByteCount(data) is 0 or > MostDataBytes)
                return ApiResult.BadRequest("BUTTON_DATA_INVALID");
            buttons.Add(new RecordedButton(title, data, url));
        }
        return null;
    }

    private static JsonObject Shown(RecordedMessage message)
    {
        var shown = new JsonObject
        {
            ["message_id"] = message.Id,
            ["chat"] = Updates.PrivateChat(message.Chat),
            ["date"] = message.At.ToUnixTimeSeconds(),
            [message.Photo is null ? "text" : "caption"] = message.Text,
        };
        if (message.Photo is { } photo)
            shown["photo"] = new JsonArray(
                new JsonObject { ["file_id"] = $"{photo}-small", ["width"] = 90, ["height"] = 60 },
                new JsonObject { ["file_id"] = photo, ["width"] = 1280, ["height"] = 853 });
        return shown;
    }
}
