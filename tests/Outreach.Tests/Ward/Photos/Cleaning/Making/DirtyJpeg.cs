using System.Text;

namespace BachDang.Outreach.Tests.Ward.Photos.Cleaning.Making;

/// <summary>A JPEG file with every kind of metadata a phone, an editor or a messenger leaves in it.</summary>
internal static class DirtyJpeg
{
    public static byte[] From(byte[] clean, int orientation, bool bigEndian = true)
    {
        byte[] thumbnail = [0xFF, 0xD8, .. Segment(0xFE, Text(Secrets.Thumbnail)), .. clean.AsSpan(2)];
        var exif = new ExifBlock(bigEndian).Write(orientation, thumbnail);
        byte[] iptc = [0x1C, 2, 90, 0, (byte)Secrets.Iptc.Length, .. Text(Secrets.Iptc)];
        return
        [
            0xFF, 0xD8,
            .. Jfif(clean, out var rest),
            .. Segment(0xE1, [.. Text("Exif\0\0"), .. exif]),
            .. Segment(0xE1, [.. Text("http://ns.adobe.com/xap/1.0/\0"), .. Secrets.XmpPacket()]),
            .. Segment(0xE2, [.. Text("ICC_PROFILE\0"), 1, 1, .. Secrets.ProfileBytes()]),
            .. Segment(0xE2, [.. Text("MPF\0"), .. Text(Secrets.Private)]),
            .. Segment(0xE5, Text(Secrets.Private)),
            .. Segment(0xED, [.. Text("Photoshop 3.0\08BIM"), 4, 4, 0, 0, 0, 0, 0, (byte)iptc.Length, .. iptc, 0]),
            .. Segment(0xFE, Text(Secrets.Comment)),
            .. rest,
            // The second picture of a multi-picture file, and what a sloppy program left behind it.
            .. clean, .. Text(Secrets.Tail),
        ];
    }

    public static byte[] Segment(byte marker, byte[] body) =>
        [0xFF, marker, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2), .. body];

    private static byte[] Jfif(byte[] clean, out byte[] rest)
    {
        var length = clean[3] == 0xE0 ? 2 + (clean[4] << 8) + clean[5] : 0;
        rest = clean[(2 + length)..];
        return clean[2..(2 + length)];
    }

    private static byte[] Text(string text) => Encoding.Latin1.GetBytes(text);
}
