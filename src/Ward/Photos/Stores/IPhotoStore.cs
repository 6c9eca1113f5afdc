namespace BachDang.Outreach.Ward.Photos.Stores;

/// <summary>Where photos are kept. A photo is there whole or not at all; when the store does not answer, every call
/// throws <see cref="PhotoStoreUnavailableException"/> and the caller keeps what it has and tries again.</summary>
internal interface IPhotoStore
{
    /// <summary>Makes the place where it is missing; run at every start.</summary>
    Task PrepareAsync(CancellationToken ct);

    /// <summary>Stores a photo for good before it returns. Doing it again with the same key replaces it.</summary>
    Task PutAsync(PhotoKey key, Stream content, CancellationToken ct);

    /// <returns>The photo, for the caller to dispose; null when there is none.</returns>
    Task<Stream?> OpenAsync(PhotoKey key, CancellationToken ct);

    /// <returns>False when there was none.</returns>
    Task<bool> DeleteAsync(PhotoKey key, CancellationToken ct);

    /// <summary>All photos, in no order, for the sweep that looks for those no row knows.</summary>
    IAsyncEnumerable<StoredPhoto> ListAsync(CancellationToken ct);
}

/// <param name="StoredAt">When it was put there. A young one may belong to a row that is not committed yet.</param>
internal readonly record struct StoredPhoto(PhotoKey Key, DateTimeOffset StoredAt, long Bytes);
