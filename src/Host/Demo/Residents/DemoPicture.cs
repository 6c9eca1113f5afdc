using System.Buffers.Binary;
using System.IO.Compression;
using BachDang.Outreach.Ward.Photos.Cleaning.Png;

namespace BachDang.Outreach.Host.Demo.Residents;

/// <summary>A made-up picture of a package: coloured fields and stripes, no photo of anything.</summary>
internal static class DemoPicture
{
    private const int Width = 480;
    private const int Height = 640;
    private const int Margin = 40;
    private const int Stripes = 480;

    /// <returns>A PNG file; no two calls of a story give the same one.</returns>
    public static byte[] Draw(Random random)
    {
        var (box, band, ground) = (Colour(random), Colour(random), (byte)random.Next(200, 256));
        var bars = Enumerable.Range(0, Width).Select(_ => random.Next(2) == 0).ToArray();
        using var rows = new MemoryStream();
        using (var packed = new ZLibStream(rows, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (var y = 0; y < Height; y++)
            {
                packed.WriteByte(0);
                for (var x = 0; x < Width; x++) packed.Write(Dot(x, y, box, band, ground, bars));
            }
        }
        return File(rows.ToArray());
    }

    private static byte[] Dot(int x, int y, byte[] box, byte[] band, byte ground, bool[] bars)
    {
        var inside = x is > Margin and < Width - Margin && y is > Margin and < Height - Margin;
        if (!inside) return [ground, ground, ground];
        if (y is > Stripes and < Stripes + 60 && x is > 3 * Margin and < Width - 3 * Margin)
            return bars[x / 3] ? [0, 0, 0] : [255, 255, 255];
        return y is > 160 and < 260 ? band : box;
    }

    private static byte[] Colour(Random random) =>
        [(byte)random.Next(30, 230), (byte)random.Next(30, 230), (byte)random.Next(30, 230)];

    private static byte[] File(byte[] rows)
    {
        using var file = new MemoryStream();
        file.Write([0x89, .. "PNG\r\n\x1A\n"u8]);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, Width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), Height);
        (head[8], head[9]) = (8, 2);
        Chunk(file, "IHDR"u8, head);
        Chunk(file, "IDAT"u8, rows);
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> name, byte[] body)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, body.Length);
        file.Write(number);
        byte[] named = [.. name, .. body];
        file.Write(named);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.Of(named));
        file.Write(number);
    }
}
