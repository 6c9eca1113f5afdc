using System.Security.Cryptography;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Photos.Cleaning;
using BachDang.Outreach.Ward.Photos.Stores;
using BachDang.Outreach.Ward.Reports;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Photos.Taking;

/// <summary>Takes a file as a photo of a draft: checks it, cleans it, seals the original, stores both and writes the
/// row. The files are in the store before the row says so; a crash in between leaves files that no row knows, which a
/// sweep removes. The same file sent again is the photo that is there already.</summary>
public sealed class TakePhoto
{
    private static readonly TimeSpan WhenBusy = TimeSpan.FromSeconds(10);

    private readonly KeepEvidence _evidence;
    private readonly PhotoPlaces _places;
    private readonly WardWrites _writes;
    private readonly ArrivalOrder _order;
    private readonly TimeProvider _clock;

    internal TakePhoto(
        KeepEvidence evidence, PhotoPlaces places, WardWrites writes, ArrivalOrder order, TimeProvider clock) =>
        (_evidence, _places, _writes, _order, _clock) = (evidence, places, writes, order, clock);

    /// <param name="arrival">What it is for.</param>
    /// <param name="bytes">The file; never read further than one byte past the largest photo.</param>
    /// <param name="ct">Cancels the work.</param>
    /// <returns>The photo, or a <see cref="PhotoRefusal"/>, <see cref="TooManyPhotos"/>, <see cref="PhotosBusy"/> or
    /// <see cref="CannotBeSealedYet"/>.</returns>
    public async Task<Outcome<TakenPhoto>> RunAsync(PhotoArrival arrival, Stream bytes, CancellationToken ct)
    {
        using var file = await _places.ReceiveAsync(bytes, ct);
        if (file is null) return new PhotosBusy(WhenBusy);
        using var place = await _places.WorkAsync(ct);
        if (place is null) return new PhotosBusy(WhenBusy);

        var check = CleanPhoto.From(file.Bytes, arrival.MediaType, arrival.FileName);
        if (check.Value is not { } picture) return check.Refusal!;
        if (picture is SealedOnly && !_evidence.CanSeal) return new CannotBeSealedYet();
        var row = Row(arrival, file.Bytes, picture);
        // Asked before the files are written, so that a full draft costs no storage; decided again with the row.
        if (await _writes.RunAsync((db, token) => FindAsync(db, row, token), ct) is { } earlier)
            return Answer(earlier, picture);
        try
        {
            (row.OriginalKey, row.WorkingKey) = await _evidence.PutAsync(row.Id, file.Bytes, picture, ct);
        }
        catch (PhotoStoreUnavailableException)
        {
            return new PhotosBusy(WhenBusy);
        }
        var kept = await _writes.RunAsync((db, token) => KeepAsync(db, arrival, row, token), ct);
        return Answer(kept, picture);
    }

    private static Outcome<TakenPhoto> Answer(Found found, CheckedPhoto picture) => found.Full
        ? new TooManyPhotos(ReportRules.MostPhotos)
        : new TakenPhoto(found.Photo, Name(picture.Kind), picture is CleanedPhoto, found.Again, found.InDraft,
            (picture as CleanedPhoto)?.Facts.Place);

    private static async Task<Found?> FindAsync(WardDb db, ReportPhoto row, CancellationToken ct)
    {
        var there = await db.ReportPhotos.AsNoTracking()
            .Where(p => p.DraftId == row.DraftId && p.Id != row.Id
                && (p.State == PhotoState.Kept || p.State == PhotoState.Waiting))
            .Select(p => new { p.Id, p.OriginalHash }).ToListAsync(ct);
        var same = there.FirstOrDefault(
            p => p.OriginalHash is { } hash && hash.AsSpan().SequenceEqual(row.OriginalHash));
        if (same is not null) return new Found(same.Id, Again: true, Full: false, there.Count);
        return there.Count >= ReportRules.MostPhotos ? new Found(default, false, Full: true, there.Count) : null;
    }

    private static async Task<Found> KeepAsync(
        WardDb db, PhotoArrival arrival, ReportPhoto row, CancellationToken ct)
    {
        if (arrival.Waiting is not null)
        {
            var waiting = await db.ReportPhotos.AsTracking().SingleOrDefaultAsync(p => p.Id == row.Id, ct);
            // Dropped with its draft meanwhile; the sweep takes the files.
            if (waiting is null) return new Found(row.Id, Again: true, Full: false, InDraft: 0);
            Fill(waiting, row);
        }
        else
        {
            await db.HoldAsync(row.DraftId, ct);
            if (await FindAsync(db, row, ct) is { } earlier) return earlier;
            db.ReportPhotos.Add(row);
        }
        var others = await db.ReportPhotos.CountAsync(p => p.DraftId == row.DraftId && p.Id != row.Id
            && (p.State == PhotoState.Kept || p.State == PhotoState.Waiting), ct);
        return new Found(row.Id, Again: false, Full: false, others + 1);
    }

    private static void Fill(ReportPhoto waiting, ReportPhoto row)
    {
        waiting.State = PhotoState.Kept;
        (waiting.Kind, waiting.OriginalBytes) = (row.Kind, row.OriginalBytes);
        (waiting.OriginalHash, waiting.PixelHash) = (row.OriginalHash, row.PixelHash);
        (waiting.OriginalKey, waiting.WorkingKey) = (row.OriginalKey, row.WorkingKey);
        (waiting.Width, waiting.Height) = (row.Width, row.Height);
        (waiting.SourceSealed, waiting.NotBefore) = (null, null);
    }

    private ReportPhoto Row(PhotoArrival arrival, ReadOnlyMemory<byte> bytes, CheckedPhoto picture)
    {
        var now = _clock.GetUtcNow();
        var cleaned = picture as CleanedPhoto;
        return new ReportPhoto
        {
            Id = arrival.Waiting ?? Guid.CreateVersion7(now),
            DraftId = arrival.DraftId,
            Order = _order.Next(),
            Kind = Name(picture.Kind),
            ReceivedAt = now,
            Channel = arrival.Channel,
            OriginalHash = SHA256.HashData(bytes.Span),
            PixelHash = cleaned is null ? null : Convert.FromHexString(cleaned.PixelHash),
            OriginalBytes = bytes.Length,
            Width = cleaned?.Width ?? 0,
            Height = cleaned?.Height ?? 0,
        };
    }

    private static string Name(PictureKind kind) => kind switch
    {
        PictureKind.Jpeg => "jpeg",
        PictureKind.Png => "png",
        PictureKind.WebP => "webp",
        PictureKind.Heif => "heif",
        PictureKind.Avif => "avif",
        PictureKind.Tiff => "tiff",
        PictureKind.Gif => "gif",
        PictureKind.Bmp => "bmp",
        PictureKind.JpegXl => "jxl",
        PictureKind.Jpeg2000 => "jp2",
    };

    private sealed record Found(Guid Photo, bool Again, bool Full, int InDraft);
}
