using BachDang.Outreach.Bot.Channels.Telegram;
using BachDang.Outreach.Bot.Channels.Telegram.Api;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BachDang.Outreach.Bot.Channels;

/// <summary>How a channel is set up, for the operator.</summary>
/// <param name="Works">False when it is configured but cannot work as it is.</param>
public sealed record ChannelState(string Channel, bool Works, string Sentence);

/// <summary>Examines the channels for the <c>doctor</c> command.</summary>
public static class ChannelReport
{
    public static async Task<IReadOnlyList<ChannelState>> ExamineChannelsAsync(
        this IServiceProvider services, CancellationToken ct) =>
        [new("webchat", true, "always on, at /chat"), await TelegramAsync(services, ct)];

    private static async Task<ChannelState> TelegramAsync(IServiceProvider services, CancellationToken ct)
    {
        var options = services.GetRequiredService<IOptions<TelegramOptions>>().Value;
        if (!options.IsOn) return new("telegram", true, "off (no Telegram:Token)");
        var me = await services.GetRequiredService<TelegramClient>().GetMeAsync(ct);
        return me.Ok
            ? new("telegram", true, $"on, {options.Mode.ToLowerInvariant()}, the token belongs to a bot")
            : new("telegram", false, $"Telegram answers {me.ErrorCode} {me.Description}. Check Telegram:Token, "
                + "Telegram:BaseUrl and Telegram:Proxy.");
    }
}
