using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace BachDang.Outreach.BotApi.Wire;

/// <summary>The methods of the Bot API this server has. One line adds another.</summary>
internal sealed partial class BotMethods(BotApiRules rules, TimeProvider clock)
{
    private readonly MessageMethods _messages = new(rules, clock);

    public Task<ApiResult> RunAsync(BotAccount bot, BotCall call, CancellationToken ct) =>
        call.Method.ToLowerInvariant() switch
        {
            "getupdates" => GetUpdatesAsync(bot, call, ct),
            var name => Task.FromResult(Run(bot, call, name)),
        };

    private ApiResult Run(BotAccount bot, BotCall call, string name) => name switch
    {
        "getme" => GetMe(bot),
        "setwebhook" => SetWebhook(bot, call),
        "deletewebhook" => DeleteWebhook(bot, call),
        "getwebhookinfo" => GetWebhookInfo(bot),
        "getfile" => FileMethods.Get(bot, call),
        "sendmessage" => _messages.Send(bot, call),
        "sendphoto" => _messages.SendPhoto(bot, call),
        "editmessagecaption" => _messages.EditCaption(bot, call),
        "editmessagetext" => _messages.EditText(bot, call),
        "editmessagereplymarkup" => _messages.EditMarkup(bot, call),
        "sendchataction" => _messages.ChatAction(bot, call),
        "answercallbackquery" => AnswerCallbackQuery(bot, call),
        "setmycommands" => SetMyCommands(bot, call),
        "getmycommands" => ApiResult.Ok(bot.Commands),
        "deletemycommands" or "setmydescription" or "setmyshortdescription" or "setmyname" => ApiResult.True,
        _ => ApiResult.Error(404, "Not Found: method not found"),
    };

    private static ApiResult GetMe(BotAccount bot) => ApiResult.Ok(new JsonObject
    {
        ["id"] = long.Parse(bot.Token[..bot.Token.IndexOf(':')], System.Globalization.CultureInfo.InvariantCulture),
        ["is_bot"] = true,
        ["first_name"] = "Test",
        ["username"] = "outreach_test_bot",
        ["can_join_groups"] = false,
        ["can_read_all_group_messages"] = false,
        ["supports_inline_queries"] = false,
    });

    private async Task<ApiResult> GetUpdatesAsync(BotAccount bot, BotCall call, CancellationToken ct)
    {
        if (bot.WebhookUrl is not null)
            return ApiResult.Error(409, "Conflict: can't use getUpdates method while webhook is active; "
                + "use deleteWebhook to delete the webhook first");
        var poll = bot.Queue.BeginPoll();
        try
        {
            var limit = (int)Math.Clamp(call.Number("limit") ?? 100, 1, 100);
            var asked = TimeSpan.FromSeconds(Math.Max(0, call.Number("timeout") ?? 0));
            var end = Task.Delay(asked < rules.LongestPoll ? asked : rules.LongestPoll, clock, ct);
            while (true)
            {
                var changed = bot.Queue.Changed;
                var updates = bot.Queue.Take(call.Number("offset") ?? 0, limit);
                if (poll.Task.IsCompleted) return ApiResult.Error(409, $"Conflict: {await poll.Task}");
                if (updates.Count > 0 || end.IsCompleted)
                    return ApiResult.Ok(new JsonArray([.. updates.Select(u => u.DeepClone())]));
                await Task.WhenAny(changed, end, poll.Task);
            }
        }
        finally
        {
            bot.Queue.FinishPoll(poll);
        }
    }

    private static ApiResult SetWebhook(BotAccount bot, BotCall call)
    {
        var url = call.Text("url") ?? "";
        if (url.Length == 0) return DeleteWebhook(bot, call);
        var secret = call.Text("secret_token");
        if (secret is not null && !SecretShape().IsMatch(secret))
            return ApiResult.BadRequest("secret token contains unallowed characters");
        if (!Uri.TryCreate(url, UriKind.Absolute, out _)) return ApiResult.BadRequest("invalid webhook URL specified");
        bot.Queue.EndPoll("terminated by setWebhook request");
        bot.Pusher.Set(url, secret);
        return ApiResult.True;
    }

    private static ApiResult DeleteWebhook(BotAccount bot, BotCall call)
    {
        bot.Pusher.Set(null, null);
        if (call.Text("drop_pending_updates") == "true") bot.Queue.Take(long.MaxValue, 1);
        return ApiResult.True;
    }

    private static ApiResult GetWebhookInfo(BotAccount bot)
    {
        var info = new JsonObject
        {
            ["url"] = bot.WebhookUrl ?? "",
            ["has_custom_certificate"] = false,
            ["pending_update_count"] = bot.PendingUpdates,
        };
        if (bot.Pusher.LastErrorAt is { } at)
        {
            info["last_error_date"] = at.ToUnixTimeSeconds();
            info["last_error_message"] = bot.Pusher.LastError;
        }
        return ApiResult.Ok(info);
    }

    private static ApiResult AnswerCallbackQuery(BotAccount bot, BotCall call) =>
        bot.CloseQuery(call.Text("callback_query_id") ?? "")
            ? ApiResult.True
            : ApiResult.BadRequest("query is too old and response timeout expired or query ID is invalid");

    private static ApiResult SetMyCommands(BotAccount bot, BotCall call)
    {
        if (call.Node("commands") is not JsonArray commands) return ApiResult.BadRequest("commands must be an Array");
        foreach (var command in commands)
        {
            if (!CommandShape().IsMatch(command?["command"]?.GetValue<string>() ?? ""))
                return ApiResult.BadRequest("BOT_COMMAND_INVALID");
            if ((command?["description"]?.GetValue<string>() ?? "").Length is 0 or > 256)
                return ApiResult.BadRequest("BOT_COMMAND_DESCRIPTION_INVALID");
        }
        bot.Commands = (JsonArray)commands.DeepClone();
        return ApiResult.True;
    }

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{1,256}\z")]
    private static partial Regex SecretShape();

    [GeneratedRegex(@"\A[a-z0-9_]{1,32}\z")]
    private static partial Regex CommandShape();
}
