using BachDang.Outreach.Ward.Audit;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Photos.Stores;
using BachDang.Outreach.Ward.Reports.Moves;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Photos.Covering;

/// <summary>Query: an earlier working copy, for officers who may cover this report's photos. Looking at one is written
/// down: it shows what was covered.</summary>
public sealed class OpenPhotoVersion
{
    private readonly WardDb _db;
    private readonly WardWrites _writes;
    private readonly IPhotoStore _store;
    private readonly TimeProvider _clock;

    internal OpenPhotoVersion(WardDb db, WardWrites writes, IPhotoStore store, TimeProvider clock) =>
        (_db, _writes, _store, _clock) = (db, writes, store, clock);

    /// <returns>Null when there is none, the officer may not see it, or the store is away.</returns>
    public async Task<(Stream Bytes, string MediaType)?> RunAsync(
        Guid reportId, Guid photoId, int number, Officer officer, CancellationToken ct)
    {
        var report = await _db.Reports.AsNoTracking()
            .SingleOrDefaultAsync(r => r.Id == reportId && r.ErasedAt == null, ct);
        if (report is null || !MoveRights.Works(report, officer)) return null;
        var row = await _db.PhotoVersions.AsNoTracking()
            .Where(v => v.PhotoId == photoId && v.ReportId == reportId && v.Number == number)
            .Join(_db.ReportPhotos.Where(p => p.State == PhotoState.Kept), v => v.PhotoId, p => p.Id,
                (v, p) => new { v.WorkingKey, p.Kind })
            .SingleOrDefaultAsync(ct);
        if (row is null || PhotoKey.Parse(row.WorkingKey) is not { } key) return null;
        try
        {
            if (await _store.OpenAsync(key, ct) is not { } bytes) return null;
            await _writes.RunAsync((db, token) =>
                new NoteLook(db, _clock).RunAsync(Looked.AtCoveredPhoto, photoId, officer, token), ct);
            return (bytes, $"image/{row.Kind}");
        }
        catch (PhotoStoreUnavailableException)
        {
            return null;
        }
    }
}
