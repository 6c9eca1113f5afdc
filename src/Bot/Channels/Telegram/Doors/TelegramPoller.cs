using BachDang.Outreach.Bot.Channels.Telegram.Api;
using BachDang.Outreach.Bot.Channels.Telegram.Updates;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BachDang.Outreach.Bot.Channels.Telegram.Doors;

/// <summary>Fetches updates by long polling. A batch is confirmed, by the next call's offset, only after all of it is
/// stored; whatever arrives again is recognised by its number.</summary>
internal sealed class TelegramPoller(
    PollCalls calls, TelegramDoor door, PollingLease lease, TelegramHealth health, TimeProvider clock,
    ILogger<TelegramPoller> logger) : BackgroundService
{
    private static readonly TimeSpan ConflictWait = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ConflictForgotten = TimeSpan.FromMinutes(5);
    private readonly GrowingWait _wait = new();
    private DateTimeOffset _lastConflict = DateTimeOffset.MinValue;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        health.Is(TelegramState.Starting);
        while (!stoppingToken.IsCancellationRequested && health.State != TelegramState.Refused)
        {
            try
            {
                await lease.WhileHeldAsync(PollAsync, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception exception)
            {
                await NotStoredAsync(exception, stoppingToken);
            }
        }
        logger.PollingEnds();
    }

    private async Task PollAsync(CancellationToken ct)
    {
        logger.PollingBegins();
        var webhookGone = false;
        long? offset = null;
        while (!ct.IsCancellationRequested && health.State != TelegramState.Refused)
        {
            if (!webhookGone)
            {
                var cleared = await calls.DeleteWebhookAsync(ct);
                webhookGone = cleared.Ok;
                if (!webhookGone) await FailedAsync(cleared, ct);
                continue;
            }
            var reply = await calls.GetUpdatesAsync(offset, ct);
            if (reply.Result is not { } updates)
            {
                webhookGone = reply.ErrorCode != 409 || !reply.Says("webhook");
                await FailedAsync(reply, ct);
                continue;
            }
            health.Polled();
            // An empty answer proves that everything before was confirmed. The offset must not be kept then: after
            // a week of silence Telegram goes on from a random number, perhaps a smaller one.
            offset = updates.Count == 0 ? null : await StoreAsync(updates, ct) ?? offset;
        }
        ct.ThrowIfCancellationRequested();
    }

    /// <returns>The next offset, or null when the batch must come again.</returns>
    private async Task<long?> StoreAsync(IReadOnlyList<ReadOnlyMemory<byte>> updates, CancellationToken ct)
    {
        var read = new List<(UpdateEnvelope Envelope, ReadOnlyMemory<byte> Payload)>(updates.Count);
        foreach (var update in updates)
            if (UpdateEnvelope.TryRead(update.Span, out var envelope)) read.Add((envelope, update));
        if (read.Count < updates.Count) logger.UpdatesUnreadable(updates.Count - read.Count);
        try
        {
            // Chats side by side so that they share commits; within a chat in order.
            await Task.WhenAll(read.GroupBy(update => update.Envelope.PrivateChat).Select(async chat =>
            {
                foreach (var (envelope, payload) in chat) await door.AcceptAsync(envelope, payload, ct);
            }));
        }
        catch (Exception exception) when (!ct.IsCancellationRequested)
        {
            await NotStoredAsync(exception, ct);
            return null;
        }
        if (read.Count == 0) await Task.Delay(_wait.Next(), clock, ct);
        else _wait.Reset();
        return read.Count == 0 ? null : read[^1].Envelope.Id + 1;
    }

    private async Task NotStoredAsync(Exception exception, CancellationToken ct)
    {
        var wait = _wait.Next();
        health.Is(TelegramState.Failing, "Updates could not be stored.");
        logger.UpdatesNotStored(wait.TotalSeconds, exception);
        await Task.Delay(wait, clock, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task FailedAsync<T>(ApiReply<T> reply, CancellationToken ct)
    {
        if (reply.TokenRefused)
        {
            if (health.Refuse()) logger.TokenRefused();
            return;
        }
        if (reply.ErrorCode == 409)
        {
            // Two programs on one token take turns in throwing each other out; said once, not at every turn.
            var now = clock.GetUtcNow();
            if (now - _lastConflict > ConflictForgotten) logger.PollConflict(ConflictWait.TotalSeconds);
            _lastConflict = now;
            health.Is(TelegramState.Waiting, "Another program polls this token (409).");
            await Task.Delay(reply.Says("webhook") ? TimeSpan.FromSeconds(1) : ConflictWait, clock, ct);
            return;
        }
        var wait = reply.RetryAfter ?? _wait.Next();
        health.Is(TelegramState.Failing, reply.Description);
        logger.PollFailed(reply.ErrorCode, reply.Description, wait.TotalSeconds);
        await Task.Delay(wait, clock, ct);
    }
}
