using System.Globalization;

namespace BachDang.Outreach.Ward.Photos.Cleaning.Exif;

/// <summary>Reads the three facts we use from an EXIF block (EXIF 2.3, CIPA DC-008). A broken block says nothing; it
/// does not make the picture a damaged one.</summary>
internal static class ExifReader
{
    private const ushort Orientation = 0x0112, ExifDirectory = 0x8769, PlaceDirectory = 0x8825;
    private const ushort TakenAt = 0x9003, TakenAtOffset = 0x9011;
    private const ushort LatitudeSide = 1, Latitude = 2, LongitudeSide = 3, Longitude = 4;

    /// <summary>Reads a block that begins with a TIFF header.</summary>
    public static PhotoFacts Read(ReadOnlySpan<byte> block)
    {
        var first = TiffDirectory.First(block);
        var turned = first.Number(Orientation) is >= 1 and <= 8 and { } value ? (int)value : PhotoFacts.Upright;
        return new PhotoFacts(turned, Time(first.Child(ExifDirectory)), Place(first.Child(PlaceDirectory)));
    }

    private static PhotoTime? Time(TiffDirectory directory)
    {
        if (!DateTime.TryParseExact(directory.Text(TakenAt), "yyyy:MM:dd HH:mm:ss", CultureInfo.InvariantCulture,
                DateTimeStyles.None, out var local))
        {
            return null;
        }
        return new PhotoTime(local, Offset(directory.Text(TakenAtOffset)));
    }

    private static TimeSpan? Offset(string? text)
    {
        if (text is "Z" or "z") return TimeSpan.Zero;
        if (text is not ['+' or '-', ..]) return null;
        return TimeSpan.TryParseExact(text[1..], @"hh\:mm", CultureInfo.InvariantCulture, out var offset)
            && offset <= TimeSpan.FromHours(14)
            ? text[0] == '-' ? -offset : offset
            : null;
    }

    private static PhotoPlace? Place(TiffDirectory directory)
    {
        var north = Signed(directory.Degrees(Latitude), directory.Text(LatitudeSide), "N", "S", 90);
        var east = Signed(directory.Degrees(Longitude), directory.Text(LongitudeSide), "E", "W", 180);
        // Zero and zero is what a receiver without a fix writes.
        return north is { } latitude && east is { } longitude && (latitude != 0 || longitude != 0)
            ? new PhotoPlace(latitude, longitude)
            : null;
    }

    private static double? Signed(double? degrees, string? side, string plus, string minus, double most)
    {
        if (degrees is not { } value || !(value <= most)) return null;
        if (side == plus) return value;
        return side == minus ? -value : null;
    }
}
