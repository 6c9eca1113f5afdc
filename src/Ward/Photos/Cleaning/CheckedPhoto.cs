namespace BachDang.Outreach.Ward.Photos.Cleaning;

/// <summary>A file found to be a picture: either cleaned, or of a kind that is only kept sealed.</summary>
internal abstract record CheckedPhoto(PictureKind Kind);

/// <summary>A picture without a working copy: its kind is told by its first bytes, nothing else of it was
/// checked.</summary>
internal sealed record SealedOnly(PictureKind Kind) : CheckedPhoto(Kind);

/// <summary>A picture with its working copy: the same pixels, and of everything else only the orientation.</summary>
/// <param name="Kind">JPEG, PNG or WebP.</param>
/// <param name="Bytes">The working copy.</param>
/// <param name="Width">Pixels as stored, before the orientation is applied.</param>
/// <param name="Height">Pixels as stored, before the orientation is applied.</param>
/// <param name="Facts">What the removed metadata said.</param>
/// <param name="PixelHash">SHA-256 of the pixel data, in lower-case hexadecimal: the same for the same picture with
/// other metadata.</param>
/// <param name="TailCut">Bytes stood after the picture's end; they are gone.</param>
internal sealed record CleanedPhoto(
    PictureKind Kind, ReadOnlyMemory<byte> Bytes, int Width, int Height, PhotoFacts Facts, string PixelHash,
    bool TailCut)
    : CheckedPhoto(Kind);
