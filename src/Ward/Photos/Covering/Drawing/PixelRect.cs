namespace BachDang.Outreach.Ward.Photos.Covering.Drawing;

/// <summary>Whole pixels; the right and lower ends are outside.</summary>
internal readonly record struct PixelRect(int Left, int Top, int Right, int Bottom)
{
    /// <summary>The pixels a box touches on a picture of these sides.</summary>
    public static PixelRect Of(CoverBox box, int width, int height) => new PixelRect(
        (int)Math.Floor(box.Left * width / 100), (int)Math.Floor(box.Top * height / 100),
        (int)Math.Ceiling((box.Left + box.Width) * width / 100),
        (int)Math.Ceiling((box.Top + box.Height) * height / 100)).Within(width, height);

    /// <summary>Grown on every side, then to whole blocks of the picture's coding.</summary>
    public PixelRect Grown(int margin, int block, int width, int height) => new PixelRect(
        (int)Math.Floor((double)(Left - margin) / block) * block,
        (int)Math.Floor((double)(Top - margin) / block) * block,
        (int)Math.Ceiling((double)(Right + margin) / block) * block,
        (int)Math.Ceiling((double)(Bottom + margin) / block) * block).Within(width, height);

    private PixelRect Within(int width, int height) => new(
        Math.Clamp(Left, 0, width), Math.Clamp(Top, 0, height), Math.Clamp(Right, 0, width),
        Math.Clamp(Bottom, 0, height));
}
