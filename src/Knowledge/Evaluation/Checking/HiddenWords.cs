using System.Text.RegularExpressions;

namespace BachDang.Outreach.Knowledge.Evaluation.Checking;

/// <summary>What a golden mask hides of a message, and whether any of it is left.</summary>
internal static partial class HiddenWords
{
    /// <summary>True when a word that should be hidden stands in what is stored.</summary>
    /// <param name="message">The message.</param>
    /// <param name="expected">How it should be stored, with masks in brackets.</param>
    /// <param name="stored">How it is stored.</param>
    public static bool Leaked(string message, string expected, string stored)
    {
        var open = Words(Mask().Replace(expected, " ")).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var left = Words(Mask().Replace(stored, " ")).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Words(message).Any(word => !open.Contains(word) && left.Contains(word));
    }

    private static IEnumerable<string> Words(string text) => Word().Matches(text).Select(match => match.Value);

    [GeneratedRegex(@"\[[^\]]*\]")]
    private static partial Regex Mask();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
