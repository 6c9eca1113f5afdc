namespace BachDang.Outreach.Ward.Reports.Hints;

/// <summary>Distances on the globe, good to half a percent, which is less than a metre at a market's size.</summary>
internal static class Distance
{
    private const double EarthRadius = 6_371_008.8;

    /// <summary>By the haversine formula, in metres.</summary>
    public static double Metres((double Latitude, double Longitude) one, (double Latitude, double Longitude) other)
    {
        var (from, to) = (Radians(one.Latitude), Radians(other.Latitude));
        var high = Math.Sin((to - from) / 2);
        var wide = Math.Sin(Radians(other.Longitude - one.Longitude) / 2);
        var half = (high * high) + (Math.Cos(from) * Math.Cos(to) * wide * wide);
        return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(half)));
    }

    /// <summary>Half the height and width, in degrees, of a box that holds everything within so many metres.</summary>
    public static (double High, double Wide) Degrees(double metres, double latitude)
    {
        // A little more than exact, so that rounding leaves nothing out.
        var high = metres / EarthRadius * (180 / Math.PI) * 1.001;
        return (high, high / Math.Max(0.01, Math.Cos(Radians(latitude))));
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
