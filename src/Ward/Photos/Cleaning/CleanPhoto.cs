using System.Security.Cryptography;
using BachDang.Outreach.Ward.Photos.Cleaning.Jpeg;
using BachDang.Outreach.Ward.Photos.Cleaning.Png;
using BachDang.Outreach.Ward.Photos.Cleaning.WebP;

namespace BachDang.Outreach.Ward.Photos.Cleaning;

/// <summary>Checks a file that was sent as a photo and makes its working copy: the same pixels in the same coding,
/// every metadata segment gone, the orientation kept. Works on the container only; nothing is decoded, so a decoder's
/// holes are none of ours. Each copy is read back by the same strict reader before it is given out.</summary>
internal static class CleanPhoto
{
    /// <summary>Cleans a file. Never throws for what is in it.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="mediaType">As declared by the sender; empty when it was not.</param>
    /// <param name="fileName">As given by the sender; empty when it was not.</param>
    /// <returns>A <see cref="CleanedPhoto"/>, a <see cref="SealedOnly"/>, or a <see cref="PhotoRefusal"/>.</returns>
    public static Outcome<CheckedPhoto> From(ReadOnlyMemory<byte> file, string mediaType = "", string fileName = "")
    {
        if (file.IsEmpty) return new EmptyPhoto();
        if (file.Length > PhotoLimits.LargestBytes) return new PhotoTooLarge(file.Length);
        var source = file.Span;
        if (PictureSniffer.Kind(source) is not { } kind) return new NotAPicture(PictureSniffer.Other(source));
        if (!ClaimedKind.Allows(kind, mediaType, fileName)) return new KindMismatch(kind);
        if (kind is not (PictureKind.Jpeg or PictureKind.Png or PictureKind.WebP)) return new SealedOnly(kind);

        var read = Read(kind, file, new PixelCheck(Thorough: true));
        return read.Value is { } picture ? Copy(kind, picture, source) : Outcome(read.Refusal!);
    }

    private static Outcome<CheckedPhoto> Copy(PictureKind kind, ReadPicture picture, ReadOnlySpan<byte> source)
    {
        var length = new OutputLength();
        picture.Write(source, length);
        var output = new OutputBytes(length.Length);
        picture.Write(source, output);
        var hash = PixelHash(picture, source);
        if (!ComesBackAs(output.Bytes, kind, picture, hash)) return new DamagedPhoto("not the same when read back");
        if (ActiveContent.IsIn(output.Bytes)) return new HiddenContent();
        return new CleanedPhoto(
            kind, output.Bytes, picture.Width, picture.Height, picture.Facts, hash, picture.HasTail);
    }

    // The copy of the copy must be the copy: then nothing is in it that the reader would drop, and nothing was lost.
    private static bool ComesBackAs(byte[] copy, PictureKind kind, ReadPicture picture, string hash)
    {
        if (Read(kind, copy, new PixelCheck(Thorough: false)).Value is not { HasTail: false } again) return false;
        var match = new OutputMatch(copy);
        again.Write(copy, match);
        return match.IsExact && again.Width == picture.Width && again.Height == picture.Height
            && again.Facts == new PhotoFacts(picture.Facts.Orientation, null, null) && PixelHash(again, copy) == hash;
    }

    private static Outcome<ReadPicture> Read(PictureKind kind, ReadOnlyMemory<byte> source, PixelCheck check) =>
        kind switch
        {
            PictureKind.Png => new PngReader(source).Read(check),
            PictureKind.WebP => new WebPReader(source.Span).Read(),
            _ => new JpegReader(source.Span).Read(),
        };

    private static string PixelHash(ReadPicture picture, ReadOnlySpan<byte> source)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        picture.HashPixels(source, hash);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static Outcome<CheckedPhoto> Outcome(Refusal refusal) => refusal;
}

/// <summary>How far the pixel data itself is checked: the copy's is known to be the source's by its hash.</summary>
internal readonly record struct PixelCheck(bool Thorough);
