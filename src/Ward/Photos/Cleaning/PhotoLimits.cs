namespace BachDang.Outreach.Ward.Photos.Cleaning;

/// <summary>How large a photo may be. Bytes are what is sent; sides and pixels are what its header says, which is all
/// a viewer needs to run out of memory.</summary>
public static class PhotoLimits
{
    public const int LargestBytes = 20 * 1024 * 1024;
    public const int LongestSide = 16_384;
    public const long MostPixels = 80_000_000;

    /// <summary>The refusal for a picture of these sides; null when they are allowed.</summary>
    internal static PhotoRefusal? Check(uint width, uint height)
    {
        if (width == 0 || height == 0) return new DamagedPhoto("a side of no pixels");
        return width > LongestSide || height > LongestSide || (long)width * height > MostPixels
            ? new TooManyPixels(width, height)
            : null;
    }
}
