using System.Text.Json;
using BachDang.Outreach.Bot.Channels.Telegram.Api;
using BachDang.Outreach.Bot.Channels.Telegram.Updates;
using Microsoft.Extensions.Options;

namespace BachDang.Outreach.Bot.Channels.Telegram.Doors;

/// <summary>The calls of polling, with their settings.</summary>
internal sealed class PollCalls(TelegramClient client, IOptions<TelegramOptions> options, TimeProvider clock)
{
    private const int Most = 100;
    private static readonly TimeSpan TooQuick = TimeSpan.FromMilliseconds(100);

    public Task<ApiReply<JsonElement?>> DeleteWebhookAsync(CancellationToken ct) =>
        client.DeleteWebhookAsync(new DeleteWebhook(DropPendingUpdates: false), ct);

    public async Task<ApiReply<IReadOnlyList<ReadOnlyMemory<byte>>>> GetUpdatesAsync(long? offset, CancellationToken ct)
    {
        var begun = clock.GetTimestamp();
        var seconds = options.Value.PollSeconds;
        var reply = await client.GetUpdatesAsync(new GetUpdates(offset, Most, seconds, UpdateKinds.Wanted), ct);
        // A server that does not hold the call open must not be asked thousands of times a second.
        if (reply is { Ok: true, Result.Count: 0 } && clock.GetElapsedTime(begun) < TooQuick)
            await Task.Delay(TooQuick, clock, ct);
        return reply;
    }
}
