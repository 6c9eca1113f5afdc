using System.Buffers.Binary;
using System.Text;

namespace BachDang.Outreach.Tests.Ward.Photos.Cleaning.Making;

/// <summary>A WebP file in the extended form with a profile, EXIF, XMP and an unknown chunk.</summary>
internal static class DirtyWebP
{
    public static byte[] From(byte[] clean, int orientation, byte[] thumbnail)
    {
        var extended = clean.AsSpan(12, 4).SequenceEqual("VP8X"u8);
        var coded = clean.AsSpan(extended ? 30 : 12);
        byte alpha = (byte)(extended ? clean[20] & 0x10 : clean[15] == 'L' ? (clean[24] & 0x10) : 0);
        byte[] canvas =
        [
            (byte)(0x20 | 0x08 | 0x04 | alpha), 0, 0, 0, Pictures.Width - 1, 0, 0, Pictures.Height - 1, 0, 0,
        ];
        return
        [
            .. Riff(
            [
                .. Chunk("VP8X", canvas), .. Chunk("ICCP", Secrets.ProfileBytes()), .. coded,
                .. Chunk("EXIF", new ExifBlock(bigEndian: false).Write(orientation, thumbnail)),
                .. Chunk("XMP ", Secrets.XmpPacket()),
                .. Chunk("SECR", Text(Secrets.Private + Secrets.Comment + Secrets.Iptc)),
            ]),
            .. Text(Secrets.Tail),
        ];
    }

    public static byte[] Riff(byte[] chunks) =>
        [.. Text("RIFF"), .. Length(chunks.Length + 4), .. Text("WEBP"), .. chunks];

    public static byte[] Chunk(string type, byte[] body) =>
        [.. Text(type), .. Length(body.Length), .. body, .. new byte[body.Length % 2]];

    private static byte[] Length(int length)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, length);
        return bytes;
    }

    private static byte[] Text(string text) => Encoding.Latin1.GetBytes(text);
}
