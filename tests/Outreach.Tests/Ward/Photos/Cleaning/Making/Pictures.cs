using BachDang.Outreach.Tests.House;

namespace BachDang.Outreach.Tests.Ward.Photos.Cleaning.Making;

/// <summary>Small pictures of our own making, coded by cjpeg, pnmtopng, ImageMagick and cwebp in every form we
/// take.</summary>
internal static class Pictures
{
    public const int Width = 48, Height = 32;

    public static readonly string[] Jpegs = ["baseline", "progressive", "restart", "gray", "plain-colours", "cmyk"];

    public static readonly string[] Pngs = ["plain", "interlaced", "palette", "clear-palette", "deep", "clear"];

    public static readonly string[] WebPs = ["lossy", "lossy-clear", "lossless", "lossless-plain"];

    public static IEnumerable<string> Files =>
        [.. Jpegs.Select(n => n + ".jpg"), .. Pngs.Select(n => n + ".png"), .. WebPs.Select(n => n + ".webp")];

    public static byte[] Read(string file) =>
        File.ReadAllBytes(Path.Combine(SourceTree.Root, "tests/Outreach.Tests/Ward/Photos/Pictures", file));
}
