namespace BachDang.Outreach.Ward.Reports;

/// <summary>Texts as rows keep them.</summary>
internal static class ReportTexts
{
    /// <summary>Trims and shortens a text; never through the middle of a character.</summary>
    /// <returns>Null when nothing is left.</returns>
    public static string? Cut(string? text, int most)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var trimmed = text.Trim();
        if (trimmed.Length <= most) return trimmed;
        return char.IsHighSurrogate(trimmed[most - 1]) ? trimmed[..(most - 1)] : trimmed[..most];
    }
}
