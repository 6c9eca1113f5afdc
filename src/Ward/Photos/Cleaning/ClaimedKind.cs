namespace BachDang.Outreach.Ward.Photos.Cleaning;

/// <summary>What a file says it is, by its name and its declared media type. A wrong claim is refused: who sends a
/// page as a photo wants one of the two to be believed.</summary>
internal static class ClaimedKind
{
    private const int LongestExtension = 5;

    /// <summary>Whether name and type allow this kind. No name, no extension and no type claim nothing.</summary>
    public static bool Allows(PictureKind kind, string mediaType, string fileName)
    {
        var type = mediaType.Split(';')[0].Trim().ToLowerInvariant();
        if (type is not ("" or "application/octet-stream" or "binary/octet-stream") && !Types(kind).Contains(type))
            return false;
        var extension = Extension(fileName);
        return extension.Length == 0 || Extensions(kind).Contains(extension);
    }

    // "12.30 hom nay" has a dot but no extension.
    private static string Extension(string fileName)
    {
        var dot = fileName.LastIndexOf('.');
        var extension = dot < 0 ? "" : fileName[(dot + 1)..].Trim().ToLowerInvariant();
        return extension.Length is > 0 and <= LongestExtension && extension.All(char.IsAsciiLetterOrDigit)
            && extension.Any(char.IsAsciiLetter) ? extension : "";
    }

    private static string[] Extensions(PictureKind kind) => kind switch
    {
        PictureKind.Jpeg => ["jpg", "jpeg", "jpe", "jfif"],
        PictureKind.Png => ["png", "apng"],
        PictureKind.WebP => ["webp"],
        PictureKind.Heif => ["heic", "heif", "hif"],
        PictureKind.Avif => ["avif"],
        PictureKind.Tiff => ["tif", "tiff", "dng", "nef", "cr2", "arw"],
        PictureKind.Gif => ["gif"],
        PictureKind.Bmp => ["bmp", "dib"],
        PictureKind.JpegXl => ["jxl"],
        PictureKind.Jpeg2000 => ["jp2", "jpx"],
    };

    private static string[] Types(PictureKind kind) => kind switch
    {
        PictureKind.Jpeg => ["image/jpeg", "image/jpg", "image/pjpeg"],
        PictureKind.Png => ["image/png", "image/apng", "image/x-png"],
        PictureKind.WebP => ["image/webp"],
        PictureKind.Heif => ["image/heic", "image/heif", "image/heic-sequence", "image/heif-sequence"],
        PictureKind.Avif => ["image/avif"],
        PictureKind.Tiff => ["image/tiff", "image/x-adobe-dng", "image/dng"],
        PictureKind.Gif => ["image/gif"],
        PictureKind.Bmp => ["image/bmp", "image/x-ms-bmp"],
        PictureKind.JpegXl => ["image/jxl"],
        PictureKind.Jpeg2000 => ["image/jp2", "image/jpx"],
    };
}
