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

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        // Sends in flight get their outcome written; what is only queued stays for the next start.
        for (var i = 0; i < MostAtOnce; i++) await _places.WaitAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await rows.RecoverAsync(stoppingToken);
        signal.HasListener = true;
        var recovered = clock.GetTimestamp();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await signal.WaitAsync(LookEvery, stoppingToken);
                while (signal.Reader.TryRead(out var handed)) Serve(handed, stoppingToken);
                foreach (var talk in (await rows.ClaimDueAsync(stoppingToken)).GroupBy(row => row.ConversationId))
                    Serve([.. talk], stoppingToken);
                if (clock.GetElapsedTime(recovered) < RecoverEvery) continue;
                await rows.RecoverAsync(stoppingToken);
                recovered = clock.GetTimestamp();
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                log.OutboxFailed(exception);
                await Task.Delay(LookEvery, clock, stoppingToken);
            }
        }
    }

    private void Serve(IReadOnlyList<OutboundMessage> talk, CancellationToken ct)
    {
        if (talk.Count == 0 || !queue.Add(talk[0].ConversationId, talk)) return;
        _ = ServeLineAsync(talk[0].ConversationId, ct);
    }

    private async Task ServeLineAsync(Guid conversationId, CancellationToken ct)
    {
        await Task.Yield();
        TimeSpan? putBack = null;
        while (queue.Next(conversationId) is { } row)
        {
            await _places.WaitAsync(CancellationToken.None);
            try
            {
                // After a row that has to wait, the rest of the line waits too: a talk is read in order.
                var note = putBack is { } wait || ct.IsCancellationRequested
                    ? OutboxSender.PutBack(row, putBack ?? TimeSpan.Zero)
                    : await sender.SendAsync(row, ct);
                if (note.Status == OutboundStatus.Pending) putBack = note.Wait;
                await rows.RecordAsync(row, note);
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
}
