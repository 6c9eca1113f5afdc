using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Photos.Stores;
using BachDang.Outreach.Ward.Reports.Searching;
using BachDang.Outreach.Ward.Residents;
using Microsoft.Extensions.DependencyInjection;

namespace BachDang.Outreach.Ward.Reports.Retention;

/// <summary>One round of what time alone demands of reports.</summary>
internal sealed class ReportsUpkeep(
    WardWrites writes, IServiceScopeFactory scopes, IPhotoStore store, TimeProvider clock, ArrivalOrder order,
    Func<ReportRules> rules)
{
    private static readonly TimeSpan OrphansEvery = TimeSpan.FromDays(1);
    private DateTimeOffset? _orphansAt;

    /// <exception cref="PhotoStoreUnavailableException">The photo store is away; everything else is done.</exception>
    public async Task RunAsync(CancellationToken ct)
    {
        var today = rules();
        await writes.RunAsync((db, token) => new LapseAnswers(db, clock, today, order).RunAsync(token), ct);
        await writes.RunAsync((db, token) => new SweepDrafts(db, clock).RunAsync(token), ct);
        await writes.RunAsync((db, token) => new SweepReports(db, clock, today).RunAsync(token), ct);
        while (await writes.RunAsync((db, token) => new SweepSearch(db).RunAsync(token), ct) == SweepSearch.Batch)
            ct.ThrowIfCancellationRequested();
        await ForgetAsync(ct);
        await new ErasePhotoFiles(writes, store, scopes).RunAsync(ct);
        if (_orphansAt + OrphansEvery > clock.GetUtcNow()) return;
        await new SweepOrphanPhotos(store, scopes, clock).RunAsync(ct);
        _orphansAt = clock.GetUtcNow();
    }

    private async Task ForgetAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await new ForgetTraces(scope.ServiceProvider.GetRequiredService<WardDb>()).RunAsync(ct);
    }
}
