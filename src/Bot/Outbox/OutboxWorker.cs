using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BachDang.Outreach.Bot.Outbox;

/// <summary>The one road out: takes due replies and report updates and gives them to their talks' lines. Campaigns come
/// to the same lines by pace.</summary>
internal sealed class OutboxWorker(
    OutboxLines lines, OutboxSignal signal, OutboxRows rows, TimeProvider clock, ILogger<OutboxWorker> log)
    : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan RecoverEvery = TimeSpan.FromSeconds(30);
    private volatile bool _stopping;

    /// <summary>Sends in flight end by themselves and get their outcome written; what is only queued goes back to the
    /// table. When the host's patience ends, what is still in flight stays uncertain.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        signal.HasListener = false;
        _stopping = true;
        lines.BeginStopping();
        await base.StopAsync(cancellationToken);
        while (signal.Reader.TryRead(out var handed)) lines.Serve(handed, fromTable: false);
        await lines.WhenEmptyAsync(cancellationToken);
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
                while (signal.Reader.TryRead(out var handed)) lines.Serve(handed, fromTable: false);
                foreach (var talk in (await rows.ClaimDueAsync(stoppingToken)).GroupBy(row => row.ConversationId))
                    lines.Serve([.. talk], fromTable: true);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                log.OutboxFailed(exception);
                await Task.Delay(LookEvery, clock, stoppingToken);
            }
        }
    }
}
