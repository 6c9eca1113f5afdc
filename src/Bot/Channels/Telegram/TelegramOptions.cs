namespace BachDang.Outreach.Bot.Channels.Telegram;

/// <summary>Section <c>Telegram</c>. Without a token the channel is off and nothing of it runs.</summary>
internal sealed class TelegramOptions
{
    public const string Section = "Telegram";
    public const string Polling = "Polling";
    public const string Webhook = "Webhook";

    /// <summary>The bot's token from @BotFather. A secret: it is part of every address the client calls, so those
    /// addresses are never logged.</summary>
    public string Token { get; set; } = "";

    /// <summary>The Bot API server; another one where Telegram's own cannot be reached.</summary>
    public string BaseUrl { get; set; } = "https://api.telegram.org";

    /// <summary><c>Polling</c> or <c>Webhook</c>.</summary>
    public string Mode { get; set; } = Polling;

    /// <summary>The public address Telegram is to call, ending at this program's <c>/webhooks/telegram</c>.</summary>
    public string WebhookUrl { get; set; } = "";

    /// <summary>What Telegram must send back with every webhook call: 1 to 256 of <c>A-Z a-z 0-9 _ -</c>.</summary>
    public string SecretToken { get; set; } = "";

    /// <summary>Outbound proxy, <c>http://</c>, <c>https://</c> or <c>socks5://</c>; empty for none.</summary>
    public string Proxy { get; set; } = "";

    /// <summary>The public channel that campaigns may also be posted to: <c>@name</c> or its number.</summary>
    public string ChannelId { get; set; } = "";

    /// <summary>The bot's name without @, for links that open it; asked of Telegram where it is left out.</summary>
    public string BotName { get; set; } = "";

    /// <summary>Campaign messages a second for this token. Telegram allows about 30 in all, replies included.</summary>
    public int CampaignPerSecond { get; set; } = 25;

    /// <summary>How long one long poll may stay open, in seconds; Telegram caps it at 50.</summary>
    public int PollSeconds { get; set; } = 30;

    public bool IsOn => Token.Length > 0;

    public bool UsesPolling => string.Equals(Mode, Polling, StringComparison.OrdinalIgnoreCase);

    public bool UsesWebhook => string.Equals(Mode, Webhook, StringComparison.OrdinalIgnoreCase);
}
