namespace BachDang.Outreach.Tests.Ward.Photos.Cleaning.Making;

/// <summary>Our small pictures with every metadata their format can hold.</summary>
internal static class Dirty
{
    public static byte[] From(string file, int orientation) => Path.GetExtension(file) switch
    {
        _ => DirtyJpeg.From(Pictures.Read(file), orientation),
    };
}
