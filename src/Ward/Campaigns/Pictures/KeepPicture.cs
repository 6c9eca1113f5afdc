using System.Globalization;
using System.Security.Cryptography;
using BachDang.Outreach.Ward.Photos.Cleaning;
using BachDang.Outreach.Ward.Photos.Stores;

namespace BachDang.Outreach.Ward.Campaigns.Pictures;

/// <summary>The picture is heavier than every channel takes.</summary>
/// <param name="Bytes">What it weighs after cleaning.</param>
public sealed record PictureTooHeavy(long Bytes) : PhotoRefusal;

/// <summary>The picture is of a kind that not every channel shows.</summary>
public sealed record PictureKindWrong : PhotoRefusal;

/// <summary>The picture is so large, or so much longer than wide, that Telegram refuses it.</summary>
public sealed record PictureSidesWrong(int Width, int Height) : PhotoRefusal;

/// <summary>Pictures cannot be kept at the moment.</summary>
public sealed record PicturesAway : PhotoRefusal;

/// <summary>Keeps the picture of a campaign: checked and cleaned like any photo, under a key made of its bytes, so that
/// what was approved cannot be exchanged.</summary>
public sealed class KeepPicture
{
    /// <summary>Zalo takes no heavier pictures.</summary>
    public const int MostBytes = 1024 * 1024;

    // Telegram's limits: both sides together, and how many times longer than wide.
    private const int MostSides = 10_000;
    private const int MostRatio = 20;

    private readonly IPhotoStore _store;

    internal KeepPicture(IPhotoStore store) => _store = store;

    /// <param name="file">The whole file.</param>
    /// <param name="mediaType">As declared by the sender; empty when it was not.</param>
    /// <param name="fileName">As given by the sender.</param>
    /// <param name="says">What it shows, for those who cannot see it.</param>
    /// <param name="ct">Cancels the work.</param>
    /// <returns>The kept picture, or a <see cref="PhotoRefusal"/>.</returns>
    public async Task<Outcome<CampaignPicture>> RunAsync(
        ReadOnlyMemory<byte> file, string mediaType, string fileName, string says, CancellationToken ct)
    {
        var check = CleanPhoto.From(file, mediaType, fileName);
        if (check.Refusal is { } refusal) return refusal;
        if (check.Value is not CleanedPhoto { Kind: PictureKind.Jpeg or PictureKind.Png } photo)
            return new PictureKindWrong();
        if (photo.Bytes.Length > MostBytes) return new PictureTooHeavy(photo.Bytes.Length);
        var (width, height) = photo.Facts.SidesSwapped ? (photo.Height, photo.Width) : (photo.Width, photo.Height);
        if (width + height > MostSides || Math.Max(width, height) > (long)MostRatio * Math.Min(width, height))
            return new PictureSidesWrong(width, height);
        var key = PhotoKey.OfCampaign(SHA256.HashData(photo.Bytes.Span),
            photo.Kind.ToString().ToLower(CultureInfo.InvariantCulture));
        try
        {
            await _store.PutAsync(key, new MemoryStream(photo.Bytes.ToArray(), writable: false), ct);
        }
        catch (PhotoStoreUnavailableException)
        {
            return new PicturesAway();
        }
        return new CampaignPicture(key.Value, width, height, says);
    }
}
