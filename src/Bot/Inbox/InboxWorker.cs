using BachDang.Outreach.Ward.Data;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BachDang.Outreach.Bot.Inbox;

/// <summary>Works the one road in: one talk at a time per person, several people side by side. A signal starts it at
/// once; a look into the table every half second finds what a signal missed.</summary>
internal sealed class InboxWorker(
    InboxSignal signal, InboxLedger ledger, TalkRunner runner, WorkerLock turn, TimeProvider clock,
    ILogger<InboxWorker> log) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(500);
    private const int MostAtOnce = 32;

    private readonly TalksInWork _talks = new();
    private readonly SemaphoreSlim _places = new(MostAtOnce, MostAtOnce);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        signal.HasListener = false;
        await base.StopAsync(cancellationToken);
        // Turns in work are finished and stored; waiting messages stay for the next start.
        for (var i = 0; i < MostAtOnce; i++) await _places.WaitAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var begun = false;
        var lastLook = 0L;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!begun) await BeginAsync(stoppingToken);
                begun = true;
                var look = !await signal.WaitAsync(LookEvery, stoppingToken);
                while (signal.Reader.TryRead(out var claimed))
                {
                    if (claimed is { } talk) await StartAsync(talk, stoppingToken);
                    else look = true;
                }
                // Under steady traffic a wait never runs out; the table is looked into all the same.
                if (!look && clock.GetElapsedTime(lastLook) < LookEvery) continue;
                lastLook = clock.GetTimestamp();
                foreach (var talk in await ledger.ClaimWaitingAsync(MostAtOnce * 2, stoppingToken))
                    await StartAsync(talk, stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                log.InboxFailed(exception);
                await Task.Delay(LookEvery, clock, stoppingToken);
            }
        }
    }

    private async Task BeginAsync(CancellationToken ct)
    {
        if (await turn.WaitForTurnAsync(ct)) await ledger.ReleaseLeftBehindAsync(ct);
        signal.HasListener = !ct.IsCancellationRequested;
    }

    private async Task StartAsync(Guid talk, CancellationToken ct)
    {
        if (!_talks.Begin(talk)) return;
        await _places.WaitAsync(ct);
        _ = RunAsync(talk, ct);
    }

    private async Task RunAsync(Guid talk, CancellationToken ct)
    {
        await Task.Yield();
        try
        {
            do await runner.RunAsync(talk, ct);
            while (!_talks.End(talk));
        }
        finally
        {
            _places.Release();
        }
    }
}
