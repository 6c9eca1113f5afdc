using System.Buffers;
using System.IO.Compression;

namespace BachDang.Outreach.Ward.Photos.Cleaning.Png;

/// <summary>Inflates the pixel data through a small buffer and keeps nothing: it must give exactly the rows the header
/// promises, each with a known filter, and end where the data ends (PNG specification, 9 and 10). So neither a
/// decompression bomb nor a file behind the compressed data gets through.</summary>
internal static class PixelRows
{
    private const int BufferLength = 64 * 1024;
    private const byte LastFilter = 4;

    public static DamagedPhoto? Check(ReadOnlyMemory<byte> source, PngHeader header, IReadOnlyList<Piece> pieces)
    {
        using var pixels = new PixelStream(source, pieces);
        using var rows = new ZLibStream(pixels, CompressionMode.Decompress);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferLength);
        try
        {
            foreach (var (count, rowBytes) in header.Rows())
            {
                if (!Pass(rows, buffer, count, rowBytes + 1)) return new DamagedPhoto("png: rows");
            }
            return rows.Read(buffer, 0, 1) == 0 && pixels.EndsWithItsData
                ? null
                : new DamagedPhoto("png: more or less than its rows");
        }
        catch (InvalidDataException)
        {
            // What zlib finds wrong is the file's fault, and the answer the same as for our own findings.
            return new DamagedPhoto("png: compressed data");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static bool Pass(ZLibStream rows, byte[] buffer, int count, int stride)
    {
        var left = (long)count * stride;
        var filter = 0; // where in the buffer the next row begins
        while (left > 0)
        {
            var read = rows.Read(buffer, 0, (int)Math.Min(buffer.Length, left));
            if (read == 0) return false;
            for (; filter < read; filter += stride)
            {
                if (buffer[filter] > LastFilter) return false;
            }
            filter -= read;
            left -= read;
        }
        return true;
    }
}
