using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Photos;
using BachDang.Outreach.Ward.Photos.Stores;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Reports.Lists;

/// <summary>Query: the working copy of a filed report's photo, for officers.</summary>
public sealed class OpenWorkingPhoto
{
    private readonly WardDb _db;
    private readonly IPhotoStore _store;

    internal OpenWorkingPhoto(WardDb db, IPhotoStore store) => (_db, _store) = (db, store);

    /// <returns>Null when there is none, it belongs to another report, or the store is away.</returns>
    public async Task<(Stream Bytes, string MediaType)?> RunAsync(Guid reportId, Guid photoId, CancellationToken ct)
    {
        var row = await _db.ReportPhotos.AsNoTracking()
            .Where(p => p.Id == photoId && p.ReportId == reportId && p.State == PhotoState.Kept)
            .Select(p => new { p.WorkingKey, p.Kind }).SingleOrDefaultAsync(ct);
        if (row is null || PhotoKey.Parse(row.WorkingKey) is not { } key) return null;
        try
        {
            return await _store.OpenAsync(key, ct) is { } bytes ? (bytes, $"image/{row.Kind}") : null;
        }
        catch (PhotoStoreUnavailableException)
        {
            return null;
        }
    }
}
