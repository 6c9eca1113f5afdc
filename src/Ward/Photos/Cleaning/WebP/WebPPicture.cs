using System.Security.Cryptography;
using BachDang.Outreach.Ward.Photos.Cleaning.Exif;

namespace BachDang.Outreach.Ward.Photos.Cleaning.WebP;

/// <summary>A WebP file that was read. The container is written anew around the coded picture: with the extended
/// header where the source had one or the orientation needs one (RFC 9649, 2.7).</summary>
internal sealed class WebPPicture : ReadPicture
{
    private const byte AlphaFlag = 0x10, ExifFlag = 0x08;
    private const int ChunkHeader = 8, CanvasLength = 10;

    public required bool Extended { get; init; }

    public required bool HasAlpha { get; init; }

    public required Piece? Alpha { get; init; }

    public required Piece Picture { get; init; }

    private bool Turned => Facts.Orientation != PhotoFacts.Upright;

    public override void Write(ReadOnlySpan<byte> source, CleanOutput output)
    {
        var extended = Extended || Turned;
        var size = 4 + Padded(Picture.Length) + (Alpha is { } plane ? Padded(plane.Length) : 0)
            + (extended ? Padded(CanvasLength) : 0) + (Turned ? Padded(OrientationBlock.Length) : 0);
        output.Write("RIFF"u8);
        output.WriteLittleEndian((uint)size);
        output.Write("WEBP"u8);
        if (extended) WriteCanvas(output);
        if (Alpha is { } alpha) WriteChunk("ALPH"u8, alpha.Of(source), output);
        WriteChunk(source.Slice(Picture.Start - ChunkHeader, 4), Picture.Of(source), output);
        if (!Turned) return;
        output.Write("EXIF"u8);
        output.WriteLittleEndian(OrientationBlock.Length);
        OrientationBlock.Write(Facts.Orientation, output);
    }

    public override void HashPixels(ReadOnlySpan<byte> source, IncrementalHash hash)
    {
        if (Alpha is { } alpha) hash.AppendData(alpha.Of(source));
        hash.AppendData(Picture.Of(source));
    }

    private void WriteCanvas(CleanOutput output)
    {
        output.Write("VP8X"u8);
        output.WriteLittleEndian(CanvasLength);
        output.WriteLittleEndian((uint)((HasAlpha ? AlphaFlag : 0) | (Turned ? ExifFlag : 0)));
        var (right, bottom) = (Width - 1, Height - 1);
        output.Write(
        [
            (byte)right, (byte)(right >> 8), (byte)(right >> 16), (byte)bottom, (byte)(bottom >> 8),
            (byte)(bottom >> 16),
        ]);
    }

    private static void WriteChunk(ReadOnlySpan<byte> type, ReadOnlySpan<byte> body, CleanOutput output)
    {
        output.Write(type);
        output.WriteLittleEndian((uint)body.Length);
        output.Write(body);
        if (body.Length % 2 != 0) output.Write([0]);
    }

    private static int Padded(int length) => ChunkHeader + length + length % 2;
}
