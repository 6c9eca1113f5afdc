namespace BachDang.Outreach.Ward.Photos.Cleaning.Exif;

/// <summary>The smallest EXIF block there is: a TIFF header and one directory with the orientation (EXIF 2.3, CIPA
/// DC-008, 4.5 and 4.6.4 A).</summary>
internal static class OrientationBlock
{
    public const int Length = 26;

    public static void Write(int orientation, CleanOutput output)
    {
        output.Write("MM\0\x2A"u8);
        output.WriteBigEndian(8); // the directory follows the header
        output.Write([0, 1, 0x01, 0x12, 0, 3]); // one entry: the orientation, a SHORT
        output.WriteBigEndian(1);
        output.Write([0, (byte)orientation, 0, 0]);
        output.WriteBigEndian(0); // no further directory
    }
}
