using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using BachDang.Outreach.Ward.Photos.Cleaning.Png;

namespace BachDang.Outreach.Tests.Ward.Photos.Cleaning.Making;

/// <summary>A PNG file with text, time, profile, EXIF, XMP and private chunks, before and after its pixels.</summary>
internal static class DirtyPng
{
    private const int HeaderEnd = 8 + 12 + 13, EndLength = 12;

    public static byte[] From(byte[] clean, int orientation, byte[] thumbnail) =>
    [
        .. clean[..HeaderEnd],
        .. Chunk("iCCP", [.. Text("profile\0\0"), .. Deflated(Secrets.ProfileBytes())]),
        .. Chunk("eXIf", new ExifBlock(bigEndian: true).Write(orientation, thumbnail)),
        .. Chunk("tEXt", Text($"Comment\0{Secrets.Comment}")),
        .. Chunk("seCr", Text(Secrets.Private)),
        .. Chunk("iTXt", [.. Text("XML:com.adobe.xmp\0\0\0\0\0"), .. Secrets.XmpPacket()]),
        .. clean[HeaderEnd..^EndLength],
        .. Chunk("tIME", [7, 234, 3, 5, 14, 7, 9]),
        .. Chunk("tEXt", Text($"City\0{Secrets.Iptc} {Secrets.Profile}")),
        .. clean[^EndLength..],
        .. Text(Secrets.Tail),
    ];

    public static byte[] Chunk(string type, byte[] body)
    {
        byte[] named = [.. Text(type), .. body];
        var chunk = new byte[named.Length + 8];
        BinaryPrimitives.WriteUInt32BigEndian(chunk, (uint)body.Length);
        named.CopyTo(chunk, 4);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(^4..), Crc32.Of(named));
        return chunk;
    }

    /// <summary>A file of eight-bit grey with this header, from already compressed pixel data.</summary>
    public static byte[] Grey(uint width, uint height, byte[] compressed)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteUInt32BigEndian(header, width);
        BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        return [.. PngReader.Signature, .. Chunk("IHDR", header), .. Chunk("IDAT", compressed), .. Chunk("IEND", [])];
    }

    public static byte[] Deflated(byte[] bytes, CompressionLevel level = CompressionLevel.Optimal)
    {
        using var output = new MemoryStream();
        using (var zlib = new ZLibStream(output, level)) zlib.Write(bytes);
        return output.ToArray();
    }

    private static byte[] Text(string text) => Encoding.Latin1.GetBytes(text);
}
