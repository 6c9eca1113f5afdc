namespace BachDang.Outreach.Ward.Photos.Cleaning;

/// <summary>What a file is by its first bytes; nothing may stand before a picture's own signature.</summary>
internal static class PictureSniffer
{
    private const int TextWindow = 1024;

    private static ReadOnlySpan<byte> PngSignature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The picture's kind; null when it is none, see <see cref="Other"/>.</summary>
    public static PictureKind? Kind(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xD8, 0xFF, ..] => PictureKind.Jpeg,
        [0xFF, 0x0A, ..] => PictureKind.JpegXl,
        _ when bytes.StartsWith(PngSignature) => PictureKind.Png,
        _ when bytes.StartsWith("RIFF"u8) && At(bytes, 8, "WEBP"u8) => PictureKind.WebP,
        _ when At(bytes, 4, "ftyp"u8) => IsoBrand(bytes),
        _ when At(bytes, 4, "JXL \r\n"u8) => PictureKind.JpegXl,
        _ when At(bytes, 4, "jP  \r\n"u8) => PictureKind.Jpeg2000,
        [0x49, 0x49, 0x2A or 0x2B, 0, ..] or [0x4D, 0x4D, 0, 0x2A or 0x2B, ..] => PictureKind.Tiff,
        _ when bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8) => PictureKind.Gif,
        // A bitmap's two reserved words are zero and its header has one of few lengths: "BM" alone begins many texts.
        [(byte)'B', (byte)'M', _, _, _, _, 0, 0, 0, 0, _, _, _, _, 12 or 40 or 52 or 56 or 108 or 124, 0, 0, 0, ..] =>
            PictureKind.Bmp,
        _ => null,
    };

    /// <summary>A name for what is no picture.</summary>
    public static OtherContent Other(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [(byte)'P', (byte)'K', 3 or 5 or 7, ..] or [0x1F, 0x8B, ..] => OtherContent.Archive,
        _ when bytes.StartsWith("Rar!"u8) || bytes.StartsWith("7z"u8) => OtherContent.Archive,
        _ when bytes.StartsWith("%PDF"u8) => OtherContent.Pdf,
        [(byte)'M', (byte)'Z', ..] or [0x7F, (byte)'E', (byte)'L', (byte)'F', ..] => OtherContent.Executable,
        [0xCA, 0xFE, 0xBA, 0xBE, ..] or [0xCF, 0xFA, 0xED, 0xFE, ..] => OtherContent.Executable,
        _ when At(bytes, 4, "ftyp"u8) || (bytes.StartsWith("RIFF"u8) && At(bytes, 8, "AVI "u8)) => OtherContent.Video,
        [0x1A, 0x45, 0xDF, 0xA3, ..] => OtherContent.Video,
        _ => ActiveContent.Name(bytes[..Math.Min(bytes.Length, TextWindow)]) ?? OtherContent.Unknown,
    };

    // ISO/IEC 23008-12, "Brands": the major brand, or the first compatible one that is a picture's.
    private static PictureKind? IsoBrand(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 16) return null;
        var size = (bytes[0] << 24) | (bytes[1] << 16) | (bytes[2] << 8) | bytes[3];
        if (size is < 16 or > 1024 || size > bytes.Length) return null;
        PictureKind? found = null;
        for (var at = 8; at + 4 <= size; at += 4)
        {
            if (at == 12) continue; // the minor version
            var brand = bytes.Slice(at, 4);
            if (brand.SequenceEqual("avif"u8) || brand.SequenceEqual("avis"u8)) return PictureKind.Avif;
            if (brand.SequenceEqual("heic"u8) || brand.SequenceEqual("heix"u8) || brand.SequenceEqual("heim"u8)
                || brand.SequenceEqual("heis"u8) || brand.SequenceEqual("hevc"u8) || brand.SequenceEqual("hevx"u8)
                || brand.SequenceEqual("mif1"u8) || brand.SequenceEqual("msf1"u8))
            {
                found ??= PictureKind.Heif;
            }
        }
        return found;
    }

    private static bool At(ReadOnlySpan<byte> bytes, int at, ReadOnlySpan<byte> text) =>
        bytes.Length >= at + text.Length && bytes.Slice(at, text.Length).SequenceEqual(text);
}
