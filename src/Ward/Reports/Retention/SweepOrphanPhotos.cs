using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Photos.Stores;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BachDang.Outreach.Ward.Reports.Retention;

/// <summary>Deletes files in the photo store that no row knows: a process died between the two. Young ones are left,
/// their row may be on its way.</summary>
internal sealed class SweepOrphanPhotos(IPhotoStore store, IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>A file without a row is left alone so long.</summary>
    public static readonly TimeSpan Young = TimeSpan.FromDays(2);

    private const int Batch = 200;

    /// <returns>How many files were deleted.</returns>
    /// <exception cref="PhotoStoreUnavailableException">The store is away.</exception>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var old = clock.GetUtcNow() - Young;
        var batch = new List<PhotoKey>(Batch);
        var deleted = 0;
        await foreach (var stored in store.ListAsync(ct))
        {
            if (stored.StoredAt >= old) continue;
            batch.Add(stored.Key);
            if (batch.Count < Batch) continue;
            deleted += await DeleteUnknownAsync(batch, ct);
            batch.Clear();
        }
        return deleted + await DeleteUnknownAsync(batch, ct);
    }

    private async Task<int> DeleteUnknownAsync(List<PhotoKey> keys, CancellationToken ct)
    {
        var ids = keys.Where(key => !key.IsOfCampaign).Select(key => key.PhotoId).Distinct().ToList();
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WardDb>();
        var known = await db.ReportPhotos.Where(p => ids.Contains(p.Id)).Select(p => p.Id)
            .Union(db.PhotoVersions.Where(v => ids.Contains(v.Id)).Select(v => v.Id)).ToListAsync(ct);
        var unknown = keys.Where(key => !key.IsOfCampaign && !known.Contains(key.PhotoId)).ToList();
        foreach (var key in keys.Where(key => key.IsOfCampaign))
            if (!await db.Campaigns.AnyAsync(c => c.Content.Contains(key.Value), ct)) unknown.Add(key);
        foreach (var key in unknown) await store.DeleteAsync(key, ct);
        return unknown.Count;
    }
}
