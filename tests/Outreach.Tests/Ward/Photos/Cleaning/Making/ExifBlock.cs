using System.Buffers.Binary;
using System.Text;

namespace BachDang.Outreach.Tests.Ward.Photos.Cleaning.Making;

/// <summary>Writes a TIFF block as a phone does: maker, orientation, time, place, maker's notes and a
/// thumbnail.</summary>
internal sealed class ExifBlock(bool bigEndian)
{
    public const double Latitude = 20.8649, Longitude = 106.6834;

    private sealed record Entry(ushort Tag, ushort Type, uint Count, byte[] Value);

    public byte[] Write(int orientation, byte[] thumbnail)
    {
        Entry[] exif =
        [
            Text(0x9003, "2026:03:05 14:07:09"), Text(0x9011, "+07:00"),
            new(0x927C, 7, 40, Encoding.ASCII.GetBytes(Secrets.MakerNote.PadRight(40))), Text(0xA430, Secrets.Owner),
        ];
        Entry[] place =
        [
            Text(1, "N"), Degrees(2, 20, 51, 5364), Text(3, "E"), Degrees(4, 106, 41, 24),
        ];
        const int Header = 8;
        var firstLength = Length([Text(0x010F, Secrets.Maker), Short(0x0112, 1), Long(0x8769, 0), Long(0x8825, 0)]);
        var exifAt = Header + firstLength;
        var placeAt = exifAt + Length(exif);
        var secondAt = placeAt + Length(place);
        Entry[] first =
        [
            Text(0x010F, Secrets.Maker), Short(0x0112, (ushort)orientation), Long(0x8769, (uint)exifAt),
            Long(0x8825, (uint)placeAt),
        ];
        Entry[] second =
        [
            Short(0x0103, 6), Long(0x0201, (uint)(secondAt + Length([Short(0, 0), Long(0, 0), Long(0, 0)]))),
            Long(0x0202, (uint)thumbnail.Length),
        ];
        byte[] start = bigEndian ? [0x4D, 0x4D, 0, 0x2A] : [0x49, 0x49, 0x2A, 0];
        return
        [
            .. start, .. U32(Header), .. Directory(first, Header, (uint)secondAt), .. Directory(exif, exifAt, 0),
            .. Directory(place, placeAt, 0), .. Directory(second, secondAt, 0), .. thumbnail,
        ];
    }

    private static int Length(Entry[] entries) =>
        2 + 12 * entries.Length + 4 + entries.Sum(e => e.Value.Length > 4 ? e.Value.Length : 0);

    private byte[] Directory(Entry[] entries, int at, uint next)
    {
        var bytes = new List<byte>(U16((ushort)entries.Length));
        var values = new List<byte>();
        var valuesAt = at + 2 + 12 * entries.Length + 4;
        foreach (var entry in entries)
        {
            bytes.AddRange([.. U16(entry.Tag), .. U16(entry.Type), .. U32(entry.Count)]);
            if (entry.Value.Length <= 4) bytes.AddRange([.. entry.Value, .. new byte[4 - entry.Value.Length]]);
            else
            {
                bytes.AddRange(U32((uint)(valuesAt + values.Count)));
                values.AddRange(entry.Value);
            }
        }
        return [.. bytes, .. U32(next), .. values];
    }

    private static Entry Text(ushort tag, string text) =>
        new(tag, 2, (uint)text.Length + 1, Encoding.ASCII.GetBytes(text + "\0"));

    private Entry Short(ushort tag, ushort value) => new(tag, 3, 1, U16(value));

    private Entry Long(ushort tag, uint value) => new(tag, 4, 1, U32(value));

    // Seconds in hundredths.
    private Entry Degrees(ushort tag, uint degrees, uint minutes, uint seconds) =>
        new(tag, 5, 3, [.. U32(degrees), .. U32(1), .. U32(minutes), .. U32(1), .. U32(seconds), .. U32(100)]);

    private byte[] U16(ushort value)
    {
        var bytes = new byte[2];
        if (bigEndian) BinaryPrimitives.WriteUInt16BigEndian(bytes, value);
        else BinaryPrimitives.WriteUInt16LittleEndian(bytes, value);
        return bytes;
    }

    private byte[] U32(uint value)
    {
        var bytes = new byte[4];
        if (bigEndian) BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        else BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        return bytes;
    }
}
