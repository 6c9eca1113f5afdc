using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Photos;
using BachDang.Outreach.Ward.Photos.Stores;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BachDang.Outreach.Ward.Reports.Retention;

/// <summary>Deletes the files of photos that were given up, then their rows. While the store is away the rows wait.
/// </summary>
internal sealed class ErasePhotoFiles(WardWrites writes, IPhotoStore store, IServiceScopeFactory scopes)
{
    private const int MostAtOnce = 50;

    /// <returns>How many photos; a full batch means that more may be left.</returns>
    /// <exception cref="PhotoStoreUnavailableException">The store is away; what was deleted so far is gone.</exception>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var (photos, copies) = await GivenUpAsync(ct);
        if (photos.Count == 0) return 0;
        foreach (var copy in copies) await store.DeleteAsync(PhotoKey.Of(copy, PhotoPart.Working), ct);
        foreach (var photo in photos)
        {
            // By the id, not by what the row says: a process may have died between file and row.
            await store.DeleteAsync(PhotoKey.Of(photo, PhotoPart.Working), ct);
            await store.DeleteAsync(PhotoKey.Of(photo, PhotoPart.Original), ct);
        }
        return await writes.RunAsync((db, token) => db.ReportPhotos
            .Where(p => photos.Contains(p.Id) && p.State == PhotoState.Erasing).ExecuteDeleteAsync(token), ct);
    }

    private async Task<(List<Guid> Photos, List<Guid> Copies)> GivenUpAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WardDb>();
        var photos = await db.ReportPhotos.Where(p => p.State == PhotoState.Erasing)
            .OrderBy(p => p.ReceivedAt).Take(MostAtOnce).Select(p => p.Id).ToListAsync(ct);
        return (photos,
            await db.PhotoVersions.Where(v => photos.Contains(v.PhotoId)).Select(v => v.Id).ToListAsync(ct));
    }
}
