using System.Globalization;

namespace BachDang.Outreach.Bot.Channels.Telegram.Sending;

/// <summary>Cuts a long text into parts Telegram accepts: between paragraphs if it can, else between lines, sentences
/// or words, and inside a word only where no character is torn.</summary>
internal static class MessageParts
{
    /// <summary>Telegram's limit of one message, in UTF-16 units after its entities are parsed.</summary>
    public const int Limit = 4096;
    private const int LongestMarks = 32;
    private static readonly string[] SentenceEnds = [". ", "! ", "? ", "… "];

    /// <summary>Adjacent ranges that together are the whole text. A range may be nothing but white space.</summary>
    public static IReadOnlyList<(int From, int To)> Cut(string text, int limit = Limit)
    {
        var parts = new List<(int, int)>();
        var from = 0;
        while (text.Length - from > limit)
        {
            var to = CutBefore(text, from, limit);
            parts.Add((from, to));
            from = to;
        }
        if (from < text.Length) parts.Add((from, text.Length));
        return parts;
    }

    private static int CutBefore(string text, int from, int limit) =>
        After(text, "\n\n", from, limit)
        ?? After(text, "\n", from, limit)
        ?? SentenceEnds.Max(end => After(text, end, from, limit))
        ?? After(text, " ", from, limit)
        ?? WithinWord(text, from, limit);

    // The separator may begin exactly at the limit: what comes before it still fits.
    private static int? After(string text, string separator, int from, int limit)
    {
        var window = text.AsSpan(from, Math.Min(limit + separator.Length, text.Length - from));
        var at = window.LastIndexOf(separator, StringComparison.Ordinal);
        return at < 0 ? null : from + Math.Min(at + separator.Length, limit);
    }

    private static int WithinWord(string text, int from, int limit)
    {
        var earliest = Math.Max(from + 1, from + limit - LongestMarks);
        for (var to = from + limit; to > earliest; to--)
            if (BeginsCharacter(text, to)) return to;
        // A pile of marks longer than any real character: only pairs are kept whole.
        return char.IsLowSurrogate(text[from + limit]) && char.IsHighSurrogate(text[from + limit - 1]) && limit > 1
            ? from + limit - 1
            : from + limit;
    }

    private static bool BeginsCharacter(string text, int at) =>
        !char.IsLowSurrogate(text[at])
        && CharUnicodeInfo.GetUnicodeCategory(text, at) is not (UnicodeCategory.NonSpacingMark
            or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format)
        && text[at - 1] != '\u200D';
}
