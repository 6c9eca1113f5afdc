namespace BachDang.Outreach.Knowledge.Answering.Wording.Sentences;

/// <summary>Finds the ends of sentences in a line of an article.</summary>
internal static class SentenceCutter
{
    private const int LongestAbbreviation = 3;

    public static bool IsListLine(string line)
    {
        if (line is ['-' or '–', ' ', ..]) return true;
        var digits = line.TakeWhile(char.IsAsciiDigit).Count();
        return digits is 1 or 2 && line.AsSpan(digits).StartsWith(". ", StringComparison.Ordinal);
    }

    public static IEnumerable<string> Cut(string line)
    {
        var start = 0;
        for (var i = 0; i < line.Length; i++)
        {
            if (!IsEnd(line, i, start)) continue;
            var end = i + 1;
            // Closing quotes and bold marks belong to the sentence they close.
            while (end < line.Length && line[end] is '*' or '”' or '"' or ')') end++;
            if (end < line.Length && line[end] != ' ') continue;
            yield return line[start..end].Trim();
            start = end;
            i = end;
        }
        if (line[start..].Trim() is { Length: > 0 } rest) yield return rest;
    }

    private static bool IsEnd(string line, int at, int start)
    {
        if (line[at] is '!' or '?' or '…') return true;
        if (line[at] != '.') return false;
        var word = line.LastIndexOf(' ', at) + 1;
        // TP. Hải Phòng, Đ. 7: a full stop after a few capitals ends no sentence.
        var letters = line.AsSpan(Math.Max(word, start), at - Math.Max(word, start));
        if (letters.Length is 0 or > LongestAbbreviation) return true;
        foreach (var letter in letters)
            if (!char.IsUpper(letter)) return true;
        return false;
    }
}
