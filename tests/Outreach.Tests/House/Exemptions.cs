namespace BachDang.Outreach.Tests.House;

/// <summary>The whole list of places that may break a house rule. Short, dated, each with its reason.</summary>
internal static class Exemptions
{
    public static readonly IReadOnlyList<Exemption> All =
    [
        new("glossary", "src/Bot/Channels/Telegram/Api/", "", "2026-11-25", "Telegram's own names"),
        new("file-name", "src/Bot/Channels/Telegram/Api/", "", "2026-11-25", "small records of one wire format"),
    ];
}
