using System.Security.Cryptography;
using BachDang.Outreach.Ward.Photos.Cleaning.Exif;

namespace BachDang.Outreach.Ward.Photos.Cleaning.Png;

/// <summary>A PNG file that was read: its needed chunks, the header first and the end last.</summary>
internal sealed class PngPicture : ReadPicture
{
    private static readonly byte[] OrientationChunkName = [.. "eXIf"u8];

    public required List<Piece> Chunks { get; init; }

    public override void Write(ReadOnlySpan<byte> source, CleanOutput output)
    {
        output.Write(PngReader.Signature);
        output.Write(Chunks[0].Of(source));
        if (Facts.Orientation != PhotoFacts.Upright)
        {
            var block = new OutputBytes(OrientationChunkName.Length + OrientationBlock.Length);
            block.Write(OrientationChunkName);
            OrientationBlock.Write(Facts.Orientation, block);
            output.WriteBigEndian(OrientationBlock.Length);
            output.Write(block.Bytes);
            output.WriteBigEndian(Crc32.Of(block.Bytes));
        }
        for (var i = 1; i < Chunks.Count; i++) output.Write(Chunks[i].Of(source));
    }

    /// <summary>How the pixel data is cut into chunks does not count, nor what only tells the screen's
    /// colours.</summary>
    public override void HashPixels(ReadOnlySpan<byte> source, IncrementalHash hash)
    {
        foreach (var chunk in Chunks)
        {
            var type = source.Slice(chunk.Start + 4, 4);
            var body = source.Slice(chunk.Start + 8, chunk.Length - PngReader.Overhead);
            var decides = type.SequenceEqual("IHDR"u8) || type.SequenceEqual("PLTE"u8)
                || type.SequenceEqual("tRNS"u8) || type.SequenceEqual("IDAT"u8);
            if (decides) hash.AppendData(body);
        }
    }
}
