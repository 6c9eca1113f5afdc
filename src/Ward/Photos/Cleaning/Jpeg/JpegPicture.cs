using System.Security.Cryptography;
using BachDang.Outreach.Ward.Photos.Cleaning.Exif;

namespace BachDang.Outreach.Ward.Photos.Cleaning.Jpeg;

/// <summary>A JPEG file that was read: tables, frame and scans as they lie in the source. Of the application segments
/// only what decides the colours is written anew, in its smallest form.</summary>
internal sealed class JpegPicture : ReadPicture
{
    public required List<Piece> Pieces { get; init; }

    public required bool Jfif { get; init; }

    /// <summary>The colour transform of an Adobe segment a decoder needs; null when it needs none.</summary>
    public required int? AdobeTransform { get; init; }

    public override void Write(ReadOnlySpan<byte> source, CleanOutput output)
    {
        output.Write([0xFF, JpegMarker.Start]);
        // T.871, 10.1: version 1.01, no density, no thumbnail.
        if (Jfif) output.Write(JfifSegment);
        if (Facts.Orientation != PhotoFacts.Upright)
        {
            output.Write([0xFF, JpegMarker.Exif, 0, 2 + 6 + OrientationBlock.Length]);
            output.Write("Exif\0\0"u8);
            OrientationBlock.Write(Facts.Orientation, output);
        }
        if (AdobeTransform is { } transform)
        {
            output.Write([0xFF, JpegMarker.Adobe, 0, 14]);
            output.Write("Adobe"u8);
            output.Write([0, 100, 0, 0, 0, 0, (byte)transform]);
        }
        foreach (var piece in Pieces) output.Write(piece.Of(source));
        output.Write([0xFF, JpegMarker.End]);
    }

    public override void HashPixels(ReadOnlySpan<byte> source, IncrementalHash hash)
    {
        foreach (var piece in Pieces) hash.AppendData(piece.Of(source));
    }

    private static ReadOnlySpan<byte> JfifSegment =>
    [
        0xFF, JpegMarker.FirstApplication, 0, 16, (byte)'J', (byte)'F', (byte)'I', (byte)'F', 0,
        1, 1, 0, 0, 1, 0, 1, 0, 0,
    ];
}
