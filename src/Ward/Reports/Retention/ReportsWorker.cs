using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Photos.Stores;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BachDang.Outreach.Ward.Reports.Retention;

/// <summary>Looks every minute after deadlines and keeping periods of reports.</summary>
internal sealed class ReportsWorker(
    ReportsUpkeep upkeep, WorkerLock turn, TimeProvider clock, ILogger<ReportsWorker> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await turn.WaitForTurnAsync(stoppingToken);
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await upkeep.RunAsync(stoppingToken);
            }
            catch (PhotoStoreUnavailableException)
            {
                log.PhotoStoreAway();
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                log.ReportsUpkeepFailed(exception);
            }
        }
    }
}
