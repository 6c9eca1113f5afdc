namespace BachDang.Outreach.Benchmarks.Photos;

/// <summary>A file with the structure of a phone's JPEG: metadata, tables, one scan of random pixel data. It is whole
/// by its structure; its pixels show nothing.</summary>
internal static class MadeUpJpeg
{
    public static byte[] OfLength(int bytes)
    {
        var random = new Random(1);
        var file = new List<byte>(bytes + 1000) { 0xFF, 0xD8 };
        byte[] turned = [0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0];
        Segment(file, 0xE1, [.. "Exif\0\0MM\0\x2A"u8, 0, 0, 0, 8, .. turned]);
        Segment(file, 0xE2, new byte[60_000]);
        Segment(file, 0xDB, [0, .. Enumerable.Repeat((byte)1, 64)]);
        Segment(file, 0xC0, [8, 0x0B, 0xB8, 0x0F, 0xA0, 3, 1, 0x22, 0, 2, 0x11, 0, 3, 0x11, 0]);
        foreach (var table in new byte[] { 0x00, 0x10 })
            Segment(file, 0xC4, [table, 0, 2, .. new byte[14], 1, 2]);
        Segment(file, 0xDA, [3, 1, 0, 2, 0, 3, 0, 0, 63, 0]);
        while (file.Count < bytes - 2)
        {
            var value = (byte)random.Next(256);
            file.Add(value);
            if (value == 0xFF) file.Add(0);
        }
        file.AddRange([0xFF, 0xD9]);
        return [.. file];
    }

    private static void Segment(List<byte> file, byte marker, byte[] body)
    {
        file.AddRange([0xFF, marker, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2)]);
        file.AddRange(body);
    }
}
