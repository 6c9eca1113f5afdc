namespace BachDang.Outreach.Tests.House;

/// <summary>The whole list of places that may break a house rule. Short, dated, each with its reason.</summary>
internal static class Exemptions
{
    private const string Constants = "other rooms name its constants, which the compiler copies without a trace";

    public static readonly IReadOnlyList<Exemption> All =
    [
        new("glossary", "src/Bot/Channels/Telegram/Api/", "", "2026-11-25", "Telegram's own names"),
        new("file-name", "src/Bot/Channels/Telegram/Api/", "", "2026-11-25", "small records of one wire format"),
        new("public-surface", "src/Ward", "Ward.Reports.ReportActions", "2026-11-25", Constants),
        new("public-surface", "src/Ward", "Ward.Photos.Cleaning.PhotoLimits", "2026-11-25", Constants),
    ];
}
