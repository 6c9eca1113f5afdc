namespace BachDang.Outreach.Tests.Ward.Photos.Cleaning.Making;

/// <summary>Our small pictures with every metadata their format can hold.</summary>
internal static class Dirty
{
    public static byte[] From(string file, int orientation)
    {
        byte[] thumbnail =
        [
            0xFF, 0xD8, .. DirtyJpeg.Segment(0xFE, [.. "SECRETTHUMB"u8]), .. Pictures.Read("gray.jpg").AsSpan(2),
        ];
        return Path.GetExtension(file) switch
        {
            ".png" => DirtyPng.From(Pictures.Read(file), orientation, thumbnail),
            ".webp" => DirtyWebP.From(Pictures.Read(file), orientation, thumbnail),
            _ => DirtyJpeg.From(Pictures.Read(file), orientation),
        };
    }
}
