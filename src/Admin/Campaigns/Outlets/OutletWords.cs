using BachDang.Outreach.Knowledge.Content;

namespace BachDang.Outreach.Admin.Campaigns.Outlets;

/// <summary>How what is printed and spoken names its sender.</summary>
internal static class OutletWords
{
    /// <summary>The sender as the first word of a line.</summary>
    public static string Sender(WardCard ward, string? organization)
    {
        var name = ward.SenderOf(organization);
        return name.Length == 0 ? name : string.Concat(char.ToUpperInvariant(name[0]).ToString(), name.AsSpan(1));
    }

    /// <summary>A text without its marks, line by line; items of lists keep a dash.</summary>
    public static IReadOnlyList<string> Lines(string text) =>
        [.. text.Replace("**", "", StringComparison.Ordinal)
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}
