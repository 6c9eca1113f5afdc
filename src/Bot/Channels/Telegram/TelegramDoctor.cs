using BachDang.Outreach.Bot.Channels.Telegram.Api;
using Microsoft.Extensions.Options;

namespace BachDang.Outreach.Bot.Channels.Telegram;

/// <summary>Examines the configuration against Telegram itself.</summary>
internal sealed class TelegramDoctor(TelegramClient client, IOptions<TelegramOptions> options)
{
    public async Task<ChannelState> ExamineAsync(CancellationToken ct)
    {
        var me = await client.GetMeAsync(ct);
        if (!me.Ok)
            return Bad($"Telegram answers {me.ErrorCode} {me.Description.TrimEnd('.')}. Check Telegram:Token, "
                + "Telegram:BaseUrl and Telegram:Proxy.");
        var info = (await client.GetWebhookInfoAsync(ct)).Result;
        if (!options.Value.UsesWebhook) return Good($"on, polling, as @{me.Result?.Username}");
        if (info is not null && info.Url != options.Value.WebhookUrl)
            return Bad("Telegram does not call Telegram:WebhookUrl yet. Start the program with the role bot, which "
                + "registers it.");
        return info?.LastErrorMessage is { Length: > 0 } error && info.PendingUpdateCount > 0
            ? Bad($"{info.PendingUpdateCount} updates wait because the webhook cannot be called: {error}.")
            : Good($"on, webhook, as @{me.Result?.Username}");
    }

    private static ChannelState Good(string sentence) => new(TelegramChannel.ChannelName, true, sentence);

    private static ChannelState Bad(string sentence) => new(TelegramChannel.ChannelName, false, sentence);
}
