using BachDang.Outreach.Knowledge.Text;

namespace BachDang.Outreach.Knowledge.Content.Checking;

/// <summary>Cuts a text into the sentences a reader meets: a line, or the part of it up to a full stop.</summary>
internal static class Sentences
{
    private static readonly char[] Closing = ['"', '”', ')'];

    /// <summary>What may stand around a word without being part of it.</summary>
    public static char[] Marks { get; } = ['.', ',', ';', ':', '!', '?', '(', ')', '“', '”', '"', '…', '*'];

    public static IEnumerable<string> Of(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            var rest = WithoutListMark(line.Trim());
            var from = 0;
            for (var i = 0; i < rest.Length; i++)
            {
                if (rest[i] is not ('.' or '!' or '?' or '…')) continue;
                var end = i + 1;
                while (end < rest.Length && Closing.Contains(rest[end])) end++;
                if (end < rest.Length && rest[end] != ' ') continue;
                yield return rest[from..end].Trim();
                from = end;
            }
            if (rest[from..].Trim() is { Length: > 0 } last) yield return last;
        }
    }

    /// <summary>Words as people count them: what stands between spaces and holds a letter or a digit.</summary>
    public static IReadOnlyList<string> Words(string text) =>
        [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(w => w.Any(char.IsLetterOrDigit))];

    /// <summary>The word in lower case without the punctuation around it.</summary>
    public static string Bare(string word) =>
        VietnameseText.Lower(word).Trim(Marks);

    /// <summary>Enough of a sentence to find its line again.</summary>
    public static string Start(string text) => text.Length > 30 ? text[..30] : text;

    private static string WithoutListMark(string line)
    {
        if (line.StartsWith("- ", StringComparison.Ordinal)) return line[2..];
        var digits = line.TakeWhile(char.IsAsciiDigit).Count();
        return digits > 0 && line[digits..].StartsWith(". ", StringComparison.Ordinal) ? line[(digits + 2)..] : line;
    }
}
