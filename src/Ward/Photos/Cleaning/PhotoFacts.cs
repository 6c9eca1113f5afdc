namespace BachDang.Outreach.Ward.Photos.Cleaning;

/// <summary>What a photo's metadata said about how to show it, when and where it was taken.</summary>
/// <param name="Orientation">1 to 8 as EXIF counts them; 1 is upright.</param>
/// <param name="TakenAt">When, by the camera's own clock.</param>
/// <param name="Place">Where, by the camera's own receiver.</param>
internal sealed record PhotoFacts(int Orientation, PhotoTime? TakenAt, PhotoPlace? Place)
{
    public const int Upright = 1;

    public static readonly PhotoFacts None = new(Upright, null, null);

    /// <summary>Whether the picture is shown with width and height exchanged.</summary>
    public bool SidesSwapped => Orientation is >= 5 and <= 8;
}

/// <summary>A camera's time of day.</summary>
/// <param name="Local">As the camera's clock showed it, of unspecified kind.</param>
/// <param name="Offset">From UTC; null when the camera did not say.</param>
internal sealed record PhotoTime(DateTime Local, TimeSpan? Offset);

/// <summary>A place in degrees, north and east positive.</summary>
public sealed record PhotoPlace(double Latitude, double Longitude);
