namespace BachDang.Outreach.Admin.Campaigns.Outlets;

/// <summary>The lines of what is printed.</summary>
internal static class OutletWords
{
    /// <summary>A text without its marks, line by line; items of lists begin with a dot.</summary>
    public static IReadOnlyList<string> Lines(string text) =>
        [.. text.Replace("**", "", StringComparison.Ordinal)
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.StartsWith("- ", StringComparison.Ordinal) ? $"• {line[2..]}" : line)];
}
