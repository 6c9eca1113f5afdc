namespace BachDang.Outreach.Ward.Photos.Cleaning.Jpeg;

/// <summary>The marker codes we tell apart (ITU T.81, table B.1). All others end the reading.</summary>
internal static class JpegMarker
{
    public const byte Temporary = 0x01;
    public const byte Baseline = 0xC0, Extended = 0xC1, Progressive = 0xC2;
    public const byte HuffmanTables = 0xC4;
    public const byte FirstRestart = 0xD0, LastRestart = 0xD7;
    public const byte Start = 0xD8, End = 0xD9;
    public const byte Scan = 0xDA;
    public const byte QuantizationTables = 0xDB;
    public const byte RestartInterval = 0xDD;
    public const byte FirstApplication = 0xE0, Exif = 0xE1, Adobe = 0xEE, LastApplication = 0xEF;
    public const byte Comment = 0xFE;
}
