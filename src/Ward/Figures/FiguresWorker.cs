using BachDang.Outreach.Ward.Data;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BachDang.Outreach.Ward.Figures;

/// <summary>Keeps the daily figures: the last two days every ten minutes, the last forty once a day (a closing can be
/// contested for thirty).</summary>
internal sealed class FiguresWorker(CountDays count, WorkerLock turn, TimeProvider clock, ILogger<FiguresWorker> log)
    : BackgroundService
{
    private const int FreshDays = 2;
    private const int MovingDays = 40;
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Whole = TimeSpan.FromDays(1);
    private DateTimeOffset? _wholeAt;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await turn.WaitForTurnAsync(stoppingToken);
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            try
            {
                await CountAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                log.FiguresFailed(exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    internal async Task CountAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var whole = _wholeAt is not { } last || now - last >= Whole;
        await count.RunAsync(whole ? MovingDays : FreshDays, ct);
        if (whole) _wholeAt = now;
    }
}
