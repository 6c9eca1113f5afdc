using BachDang.Outreach.Ward.Data;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BachDang.Outreach.Ward.Campaigns.Measuring;

/// <summary>Looks every ten minutes for campaigns whose measures are to be kept.</summary>
internal sealed class MeasuresWorker(
    WardWrites writes, IServiceScopeFactory scopes, WorkerLock turn, TimeProvider clock, ILogger<MeasuresWorker> log)
    : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await turn.WaitForTurnAsync(stoppingToken);
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            try
            {
                while (await IsDueAsync(stoppingToken))
                    await writes.RunAsync((db, token) => new KeepMeasures(db, clock).RunAsync(token), stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                log.MeasuresNotKept(exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<bool> IsDueAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await new KeepMeasures(scope.ServiceProvider.GetRequiredService<WardDb>(), clock).AnyAsync(ct);
    }
}
