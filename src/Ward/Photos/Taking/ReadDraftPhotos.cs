using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Photos.Stores;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Photos.Taking;

/// <summary>A photo as its draft shows it.</summary>
public sealed record DraftPhoto(Guid Id, string Kind, PhotoState State, bool HasPreview, string? Barcode);

/// <summary>Query: the photos of a draft, in the order they came, and their working copies.</summary>
public sealed class ReadDraftPhotos
{
    private readonly WardDb _db;
    private readonly IPhotoStore _store;

    internal ReadDraftPhotos(WardDb db, IPhotoStore store) => (_db, _store) = (db, store);

    public Task<List<DraftPhoto>> OfAsync(Guid draftId, CancellationToken ct) => _db.ReportPhotos.AsNoTracking()
        .Where(p => p.DraftId == draftId && (p.State == PhotoState.Kept || p.State == PhotoState.Waiting))
        .OrderBy(p => p.Order)
        .Select(p => new DraftPhoto(p.Id, p.Kind, p.State, p.WorkingKey != null, p.Barcode))
        .ToListAsync(ct);

    /// <summary>The working copy of a photo of this draft, while it is not filed.</summary>
    /// <returns>Null when there is none, or the store is away.</returns>
    public async Task<(Stream Bytes, string MediaType)?> OpenAsync(Guid draftId, Guid photoId, CancellationToken ct)
    {
        var row = await _db.ReportPhotos.AsNoTracking()
            .Where(p => p.Id == photoId && p.DraftId == draftId && p.ReportId == null && p.State == PhotoState.Kept)
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
