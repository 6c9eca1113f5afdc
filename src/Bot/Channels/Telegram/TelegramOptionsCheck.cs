using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace BachDang.Outreach.Bot.Channels.Telegram;

/// <summary>Says at start, in sentences that tell what to do, which setting cannot work, without repeating a
/// secret.</summary>
internal sealed partial class TelegramOptionsCheck : IValidateOptions<TelegramOptions>
{
    private const string Modes = $"{TelegramOptions.Polling}, {TelegramOptions.Webhook}";
    private const int MostPerSecond = 29;
    private const int MostPollSeconds = 50;
    private static readonly int[] WebhookPorts = [443, 80, 88, 8443];

    public ValidateOptionsResult Validate(string? name, TelegramOptions options)
    {
        var wrong = WrongAlways(options).Concat(options.IsOn ? WrongWhenOn(options) : []).ToList();
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static IEnumerable<string> WrongAlways(TelegramOptions options)
    {
        if (!options.UsesWebhook && !options.UsesPolling)
            yield return $"Telegram:Mode is '{options.Mode}'. Allowed: {Modes}.";
        if (!IsAddress(options.BaseUrl, "http", "https"))
            yield return "Telegram:BaseUrl must be an absolute http or https address, as https://api.telegram.org is.";
        if (options.Proxy.Length > 0 && !IsAddress(options.Proxy, "http", "https", "socks5"))
            yield return "Telegram:Proxy must be an absolute http, https or socks5 address, or be left out.";
        if (options.CampaignPerSecond is < 1 or > MostPerSecond)
            yield return $"Telegram:CampaignPerSecond is {options.CampaignPerSecond}. Allowed: 1 to {MostPerSecond}.";
        if (options.PollSeconds is < 0 or > MostPollSeconds)
            yield return $"Telegram:PollSeconds is {options.PollSeconds}. Allowed: 0 to {MostPollSeconds}.";
        if (options.BotName.Length > 0 && !NameShape().IsMatch(options.BotName))
            yield return "Telegram:BotName must be the bot's name as @BotFather gave it, such as PhuongBot.";
        if (options.ChannelId.Length > 0 && !ChannelShape().IsMatch(options.ChannelId))
            yield return "Telegram:ChannelId must be @name or the channel's number, such as -1001234567890.";
    }

    private static IEnumerable<string> WrongWhenOn(TelegramOptions options)
    {
        if (!TokenShape().IsMatch(options.Token))
            yield return "Telegram:Token does not look like a bot token (digits, a colon, then letters and digits). "
                + "Copy it again from @BotFather.";
        if (!options.UsesWebhook) yield break;
        if (!IsAddress(options.WebhookUrl, "http", "https"))
            yield return "Telegram:Mode is Webhook, so Telegram:WebhookUrl must be the public address of this "
                + "program's /webhooks/telegram. Give it, or set Telegram:Mode to Polling.";
        else if (CallsFromOutside(options) && !IsReachable(new Uri(options.WebhookUrl)))
            yield return "Telegram:WebhookUrl must be https on port 443, 80, 88 or 8443: Telegram calls nothing else.";
        if (!SecretShape().IsMatch(options.SecretToken))
            yield return "Telegram:Mode is Webhook, so Telegram:SecretToken must be 1 to 256 characters of A-Z, a-z, "
                + "0-9, _ and -. Make one, for example with 'openssl rand -hex 32'.";
    }

    // A Bot API server of one's own may call plain http on any port.
    private static bool CallsFromOutside(TelegramOptions options) =>
        new Uri(options.BaseUrl).Host.EndsWith("telegram.org", StringComparison.OrdinalIgnoreCase);

    private static bool IsReachable(Uri address) => address.Scheme == "https" && WebhookPorts.Contains(address.Port);

    private static bool IsAddress(string text, params string[] schemes) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Host.Length > 0
        && schemes.Contains(address.Scheme);

    [GeneratedRegex(@"\A\d{1,20}:[A-Za-z0-9_-]{1,128}\z")]
    private static partial Regex TokenShape();

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{1,256}\z")]
    private static partial Regex SecretShape();

    [GeneratedRegex(@"\A@?[A-Za-z][A-Za-z0-9_]{3,31}\z")]
    private static partial Regex NameShape();

    [GeneratedRegex(@"\A(@[A-Za-z][A-Za-z0-9_]{3,31}|-?\d{1,19})\z")]
    private static partial Regex ChannelShape();
}
