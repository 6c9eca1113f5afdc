using System.Runtime.InteropServices;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Photos.Cleaning;
using BachDang.Outreach.Ward.Photos.Covering.Drawing;
using BachDang.Outreach.Ward.Photos.Stores;
using BachDang.Outreach.Ward.Photos.Taking;
using BachDang.Outreach.Ward.Reports;
using BachDang.Outreach.Ward.Reports.Moves;

namespace BachDang.Outreach.Ward.Photos.Covering;

/// <summary>Blackens boxes on a photo: a new working copy is made and put into use, the sealed original stays as it
/// is. One picture at a time is decoded in this process, whoever asks.</summary>
public sealed class CoverPhoto : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly WardWrites _writes;
    private readonly IPhotoStore _store;
    private readonly TimeProvider _clock;

    internal CoverPhoto(WardWrites writes, IPhotoStore store, TimeProvider clock) =>
        (_writes, _store, _clock) = (writes, store, clock);

    /// <returns>The new version, or why there is none; <see cref="PhotosBusy"/> when others are at it or the store is
    /// away.</returns>
    public async Task<Outcome<PhotoVersion>> RunAsync(
        PhotoOrder order, IReadOnlyList<CoverBox> boxes, Officer officer, CancellationToken ct)
    {
        if (ReportTexts.Cut(order.Why, PhotoVersion.LongestWhy) is not { } why) return new ReasonNeeded();
        if (boxes.Count is 0 or > CoverBox.Most) return new BoxNeeded();
        // Asked before the work, so that nobody without the right makes the machine decode; decided again with the row.
        var held = await _writes.RunAsync((db, token) => HeldVersions.TakeAsync(db, order, officer, token), ct);
        if (held.Value is not { } before) return held.Refusal!;
        if (PhotoKey.Parse(before.Photo.WorkingKey) is not { } key) return new PhotoUnknown();
        try
        {
            var drawn = await DrawAsync(key, boxes, ct);
            if (drawn.Value is not { } copy) return drawn.Refusal!;
            var id = Guid.CreateVersion7(_clock.GetUtcNow());
            var place = PhotoKey.Of(id, PhotoPart.Working);
            await _store.PutAsync(place, AsStream(copy.Bytes), ct);
            return await _writes.RunAsync((db, token) => KeepAsync(db, order, officer, new PhotoVersion
            {
                Id = id,
                PhotoId = order.Photo,
                ReportId = order.Report,
                Number = order.Version + 1,
                WorkingKey = place.Value,
                Width = copy.Width,
                Height = copy.Height,
                Boxes = boxes.Count,
                Officer = officer.Id,
                At = _clock.GetUtcNow(),
                Why = why,
            }, token), ct);
        }
        catch (PhotoStoreUnavailableException)
        {
            return new PhotosBusy(Patience);
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task<Outcome<CleanedPhoto>> DrawAsync(
        PhotoKey key, IReadOnlyList<CoverBox> boxes, CancellationToken ct)
    {
        if (!await _one.WaitAsync(Patience, ct)) return new PhotosBusy(Patience);
        try
        {
            await using var stored = await _store.OpenAsync(key, ct);
            if (stored is null) return new PhotoUnknown();
            using var file = new MemoryStream();
            await stored.CopyToAsync(file, ct);
            return DrawBoxes.On(file.GetBuffer().AsMemory(0, (int)file.Length), boxes);
        }
        finally
        {
            _one.Release();
        }
    }

    private static async Task<Outcome<PhotoVersion>> KeepAsync(
        WardDb db, PhotoOrder order, Officer officer, PhotoVersion next, CancellationToken ct)
    {
        var held = await HeldVersions.TakeAsync(db, order, officer, ct);
        return held.Value is { } photo
            ? await photo.AddAsync(db, next, ReportActions.PhotoCovered, ct)
            : held.Refusal!;
    }

    private static MemoryStream AsStream(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var part)
            ? new MemoryStream(part.Array!, part.Offset, part.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
}
