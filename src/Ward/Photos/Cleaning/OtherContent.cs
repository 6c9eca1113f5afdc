namespace BachDang.Outreach.Ward.Photos.Cleaning;

/// <summary>What a file that is no picture is, by its first bytes.</summary>
public enum OtherContent
{
    Unknown,
    Svg,
    Html,
    Script,
    Archive,
    Pdf,
    Executable,
    Video,
}
