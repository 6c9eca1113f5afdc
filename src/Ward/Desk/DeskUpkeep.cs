using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BachDang.Outreach.Ward.Desk;

/// <summary>Looks twice a minute for talks whose officer was silent too long. A look costs a read; the write lock is
/// taken only when something is due.</summary>
internal sealed class DeskUpkeep(
    WardWrites writes, IServiceScopeFactory scopes, TimeProvider clock, ArrivalOrder order, ILogger<DeskUpkeep> log)
    : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (await AnyDueAsync(stoppingToken))
                    await writes.RunAsync(
                        (db, ct) => new ReleaseHeldTalks(db, clock, order).RunAsync(ct), stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                log.DeskUpkeepFailed(exception);
            }
        }
    }

    private async Task<bool> AnyDueAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = clock.GetUtcNow();
        return await scope.ServiceProvider.GetRequiredService<WardDb>().Conversations
            .AnyAsync(c => c.OfficerUntil <= now && c.OfficerHandOff != null, ct);
    }
}
