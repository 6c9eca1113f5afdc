using BachDang.Outreach.Ward.Messages;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BachDang.Outreach.Bot.Outbox;

/// <summary>The one road out: takes due rows, sends them talk by talk, and records what became of each.</summary>
internal sealed class OutboxWorker(
    OutboxSender sender, OutboxQueue queue, OutboxSignal signal, OutboxRows rows, TimeProvider clock,
    ILogger<OutboxWorker> log) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan RecoverEvery = TimeSpan.FromSeconds(30);
    private const int MostAtOnce = 32;

    private readonly SemaphoreSlim _places = new(MostAtOnce, MostAtOnce);
    private readonly CancellationTokenSource _outOfPatience = new();
    private volatile bool _stopping;

    /// <summary>Sends in flight end by themselves and get their outcome written; what is only queued goes back to the
    /// table. When the host's patience ends, what is still in flight stays uncertain.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        signal.HasListener = false;
        _stopping = true;
        await base.StopAsync(cancellationToken);
        while (signal.Reader.TryRead(out var handed)) Serve(handed, fromTable: false);
        await using var impatience = cancellationToken.Register(_outOfPatience.Cancel);
        await queue.WhenEmptyAsync().WaitAsync(cancellationToken);
    }

    public override void Dispose()
    {
        _outOfPatience.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        long? recovered = null;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (recovered is not { } at || clock.GetElapsedTime(at) >= RecoverEvery)
                {
                    await rows.RecoverAsync(stoppingToken);
                    recovered = clock.GetTimestamp();
                    signal.HasListener = !_stopping;
                }
                await signal.WaitAsync(LookEvery, stoppingToken);
                while (signal.Reader.TryRead(out var handed)) Serve(handed, fromTable: false);
                foreach (var talk in (await rows.ClaimDueAsync(stoppingToken)).GroupBy(row => row.ConversationId))
                    Serve([.. talk], fromTable: true);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                log.OutboxFailed(exception);
                await Task.Delay(LookEvery, clock, stoppingToken);
            }
        }
    }

    private void Serve(IReadOnlyList<OutboundMessage> talk, bool fromTable)
    {
        if (talk.Count == 0 || !queue.Add(talk[0].ConversationId, talk, fromTable)) return;
        _ = ServeLineAsync(talk[0].ConversationId);
    }

    private async Task ServeLineAsync(Guid conversationId)
    {
        await Task.Yield();
        while (queue.Next(conversationId) is { } row)
        {
            await _places.WaitAsync(CancellationToken.None);
            try
            {
                await ServeAsync(row);
            }
            catch (Exception exception)
            {
                // The row stays in flight in the table and is recovered as uncertain when its claim runs out.
                log.RecordFailed(row.Id, exception);
            }
            finally
            {
                _places.Release();
            }
        }
    }

    private async Task ServeAsync(OutboundMessage row)
    {
        // It waited here so long that any node may take it over by now; the next look for uncertain rows brings it
        // back, and until then the talk waits.
        if (row.ClaimedUntil <= clock.GetUtcNow())
        {
            queue.HoldBack(row.ConversationId, TimeSpan.Zero);
            return;
        }
        // After a row that has to wait, the rest of the line waits too: a talk is read in order.
        var note = queue.HeldBack(row.ConversationId) is { } wait ? OutboxSender.PutBack(row, wait)
            : _stopping ? OutboxSender.PutBack(row, TimeSpan.Zero)
            : await sender.SendAsync(row, _outOfPatience.Token);
        if (note.Status == OutboundStatus.Pending) queue.HoldBack(row.ConversationId, note.Wait);
        await rows.RecordAsync(row, note);
    }
}
