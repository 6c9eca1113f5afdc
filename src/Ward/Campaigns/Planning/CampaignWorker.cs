using BachDang.Outreach.Ward.Campaigns.Running;
using BachDang.Outreach.Ward.Data;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BachDang.Outreach.Ward.Campaigns.Planning;

/// <summary>Begins campaigns at their time, plans them batch by batch, and ends or pauses them; every second.</summary>
internal sealed class CampaignWorker(
    CampaignSteps steps, RestoreWatch restored, TimeProvider clock, ILogger<CampaignWorker> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await restored.WaitAsync(stoppingToken);
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            try
            {
                var sending = await steps.RunAsync(stoppingToken);
                await restored.RenewAsync(sending, stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                log.CampaignStepsFailed(exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}

/// <summary>One round of what campaigns need beside sending.</summary>
public sealed class CampaignSteps(
    WardWrites writes, IServiceScopeFactory scopes, ArrivalOrder order, Func<CampaignRules> rules, TimeProvider clock)
{
    /// <returns>Whether any campaign is on its way.</returns>
    public async Task<bool> RunAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var read = new ReadMoving(scope.ServiceProvider.GetRequiredService<WardDb>());
        var moving = await read.RunAsync(clock.GetUtcNow(), ct);
        if (moving.AnyDue)
            await writes.RunAsync((db, token) => new BeginCampaigns(db, clock, rules()).RunAsync(token), ct);
        foreach (var id in await read.UnplannedAsync(ct)) await PlanAsync(id, ct);
        if (await new SettleEnded(scope.ServiceProvider.GetRequiredService<WardDb>(), clock).AnyAsync(ct))
            await writes.RunAsync((db, token) => new SettleEnded(db, clock).RunAsync(token), ct);
        if (!moving.AnyDue && !moving.AnySending) return false;
        await writes.RunAsync((db, token) => new WatchCampaigns(db, clock).RunAsync(token), ct);
        return true;
    }

    // Batch by batch through the gate: a reply that comes meanwhile waits for one batch at most.
    private async Task PlanAsync(Guid id, CancellationToken ct)
    {
        int? made;
        do
        {
            made = await writes.RunAsync(
                (db, token) => new PlanBatch(db, clock, order, rules())
                    .RunAsync(id, PlanBatch.Size, token), ct);
        }
        while (made is not null && !ct.IsCancellationRequested);
    }
}
