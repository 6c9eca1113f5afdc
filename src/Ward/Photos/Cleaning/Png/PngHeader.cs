using System.Buffers.Binary;

namespace BachDang.Outreach.Ward.Photos.Cleaning.Png;

/// <summary>The image header (PNG specification, 11.2.1): sides, depth, colour type and interlacing, and what follows
/// from them for the pixel data.</summary>
internal sealed record PngHeader(int Width, int Height, int Depth, int ColourType, bool Interlaced)
{
    public const int Palette = 3;
    private const int GreyWithAlpha = 4, ColoursWithAlpha = 6, Colours = 2;

    // Adam7 (8.2): where each pass begins and its steps, across and down.
    private static readonly (int X, int Y, int StepX, int StepY)[] Passes =
        [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    public bool MayHavePalette => ColourType is Palette or Colours or ColoursWithAlpha;

    /// <summary>How long the transparency chunk of this colour type is; for a palette at most one byte an
    /// entry.</summary>
    public bool AllowsTransparency(int length, int paletteEntries) => ColourType switch
    {
        0 => length == 2,
        Colours => length == 6,
        Palette => length > 0 && length <= paletteEntries,
        _ => false,
    };

    /// <summary>The passes that hold pixels: rows, and bytes of each row after its filter byte.</summary>
    public IEnumerable<(int Rows, int RowBytes)> Rows()
    {
        if (!Interlaced) return [(Height, RowBytes(Width))];
        return from pass in Passes
               let width = (Width - pass.X + pass.StepX - 1) / pass.StepX
               let height = (Height - pass.Y + pass.StepY - 1) / pass.StepY
               where width > 0 && height > 0
               select (height, RowBytes(width));
    }

    public static PhotoRefusal? TryRead(ReadOnlySpan<byte> body, out PngHeader? header)
    {
        header = null;
        if (body.Length != 13 || body[10] != 0 || body[11] != 0 || body[12] > 1) return new DamagedPhoto("png: header");
        var (depth, type) = (body[8], body[9]);
        var allowed = type switch
        {
            0 => depth is 1 or 2 or 4 or 8 or 16,
            Palette => depth is 1 or 2 or 4 or 8,
            Colours or GreyWithAlpha or ColoursWithAlpha => depth is 8 or 16,
            _ => false,
        };
        if (!allowed) return new DamagedPhoto("png: colour type");
        var width = BinaryPrimitives.ReadUInt32BigEndian(body);
        var height = BinaryPrimitives.ReadUInt32BigEndian(body[4..]);
        if (PhotoLimits.Check(width, height) is { } refusal) return refusal;
        header = new PngHeader((int)width, (int)height, depth, type, body[12] == 1);
        return null;
    }

    private int RowBytes(int width)
    {
        var channels = ColourType switch { Colours => 3, GreyWithAlpha => 2, ColoursWithAlpha => 4, _ => 1 };
        return (width * channels * Depth + 7) / 8;
    }
}
