namespace BachDang.Outreach.Ward.Photos.Covering.Drawing;

/// <summary>Decoded pixels, row by row, three or four bytes each.</summary>
internal sealed record Bitmap(byte[] Pixels, int Width, int Height, int Depth)
{
    private const int RedGreenBlue = 3;

    /// <summary>The picture as it is shown, of one that is stored in an orientation from 1 to 8 (EXIF 2.3, 4.6.4 A).
    /// </summary>
    public Bitmap Upright(int orientation)
    {
        if (orientation is < 2 or > 8) return this;
        var (width, height) = orientation >= 5 ? (Height, Width) : (Width, Height);
        var turned = GC.AllocateUninitializedArray<byte>(Pixels.Length);
        for (var y = 0; y < height; y++)
        {
            var to = y * width * Depth;
            for (var x = 0; x < width; x++, to += Depth)
            {
                var (sx, sy) = Stored(orientation, x, y);
                Pixels.AsSpan(((sy * Width) + sx) * Depth, Depth).CopyTo(turned.AsSpan(to));
            }
        }
        return new Bitmap(turned, width, height, Depth);
    }

    /// <summary>Where a stretch of the picture as it is shown lies in the stored one.</summary>
    public PixelRect Stored(int orientation, PixelRect shown)
    {
        if (shown.Right <= shown.Left || shown.Bottom <= shown.Top) return default;
        var one = Stored(orientation, shown.Left, shown.Top);
        var other = Stored(orientation, shown.Right - 1, shown.Bottom - 1);
        return new PixelRect(Math.Min(one.X, other.X), Math.Min(one.Y, other.Y), Math.Max(one.X, other.X) + 1,
            Math.Max(one.Y, other.Y) + 1);
    }

    /// <summary>Blackens a stretch, so that nothing of it is left.</summary>
    public void Blacken(PixelRect rect)
    {
        for (var y = rect.Top; y < rect.Bottom; y++)
        {
            var row = Pixels.AsSpan(((y * Width) + rect.Left) * Depth, (rect.Right - rect.Left) * Depth);
            row.Clear();
            if (Depth == RedGreenBlue) continue;
            for (var at = RedGreenBlue; at < row.Length; at += Depth) row[at] = byte.MaxValue;
        }
    }

    private (int X, int Y) Stored(int orientation, int x, int y) => orientation switch
    {
        2 => (Width - 1 - x, y),
        3 => (Width - 1 - x, Height - 1 - y),
        4 => (x, Height - 1 - y),
        5 => (y, x),
        6 => (y, Height - 1 - x),
        7 => (Width - 1 - y, Height - 1 - x),
        8 => (Width - 1 - y, x),
        _ => (x, y),
    };
}
