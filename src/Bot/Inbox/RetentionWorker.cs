using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Residents;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BachDang.Outreach.Bot.Inbox;

/// <summary>Erases what the roads no longer need, every minute and a bounded piece at a time.</summary>
internal sealed class RetentionWorker(
    WardWrites writes, IServiceScopeFactory scopes, WorkerLock turn, TimeProvider clock, ILogger<RetentionWorker> log)
    : BackgroundService
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
                await writes.RunAsync((db, ct) => new SweepTalks(db, clock).RunAsync(ct), stoppingToken);
                await using var scope = scopes.CreateAsyncScope();
                await new ForgetTraces(scope.ServiceProvider.GetRequiredService<WardDb>()).RunAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                log.RetentionFailed(exception);
            }
        }
    }
}
