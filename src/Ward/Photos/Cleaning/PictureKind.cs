namespace BachDang.Outreach.Ward.Photos.Cleaning;

/// <summary>What a file is by its own first bytes. Only the first three get a working copy; the others are pictures
/// too, but only their sealed original may be kept.</summary>
public enum PictureKind
{
    Jpeg,
    Png,
    WebP,
    Heif,
    Avif,
    Tiff,
    Gif,
    Bmp,
    JpegXl,
    Jpeg2000,
}
