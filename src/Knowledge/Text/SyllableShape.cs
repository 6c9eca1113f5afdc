using BachDang.Outreach.Knowledge.Text.Letters;

namespace BachDang.Outreach.Knowledge.Text;

/// <summary>
/// One spelling for each Vietnamese syllable: the tone where the traditional rule puts it (hòa, thúy, quý), and one
/// letter where i and y are both in use (kỹ, lý, mỹ, but sĩ, tỉ).
/// </summary>
internal static class SyllableShape
{
    private const int MaxLength = 8;
    private const string Vowels = "aăâeêioôơuưy";
    private const string Hats = "ăâêôơư";
    private const string Tones = "\u0300\u0301\u0303\u0309\u0323";

    private static readonly HashSet<string> Initials = new(StringComparer.Ordinal)
    {
        "", "b", "c", "ch", "d", "đ", "g", "gh", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "r", "s",
        "t", "th", "tr", "v", "x", "gi", "qu",
    };

    private static readonly HashSet<string> Finals = new(StringComparer.Ordinal)
    {
        "", "c", "ch", "m", "n", "ng", "nh", "p", "t",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> InitialSpans =
        Initials.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> FinalSpans =
        Finals.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Writes the canonical spelling over a lower-case syllable; anything else is left as it is.</summary>
    public static void Canonicalise(Span<char> syllable)
    {
        if (syllable.Length is 0 or > MaxLength) return;
        Span<char> plain = stackalloc char[syllable.Length];
        if (!TakeTone(syllable, plain, out var tone)) return;
        var start = InitialLength(plain);
        var end = start;
        while (end < plain.Length && Vowels.Contains(plain[end])) end++;
        if (end == start || end - start > 3) return;
        if (!InitialSpans.Contains(plain[..start]) || !FinalSpans.Contains(plain[end..])) return;
        if (end == plain.Length && end - start == 1) plain[start] = OneOfIY(plain[..start], plain[start]);
        if (tone != '\0')
        {
            var place = TonePlace(plain, start, end);
            plain[place] = LetterTable.Compose(plain[place], tone);
        }

        plain.CopyTo(syllable);
    }

    /// <summary>False when the syllable has more than one tone or a mark Vietnamese does not use.</summary>
    private static bool TakeTone(ReadOnlySpan<char> syllable, Span<char> plain, out char tone)
    {
        tone = '\0';
        Span<char> hats = stackalloc char[4];
        for (var i = 0; i < syllable.Length; i++)
        {
            var c = syllable[i];
            var count = 0;
            while (c != 'đ' && !Vowels.Contains(c) && LetterTable.TryDecompose(c, out var inner, out var mark))
            {
                if (Tones.Contains(mark) && tone == '\0') tone = mark;
                else if (mark is '\u0302' or '\u0306' or '\u031B' && count < 4) hats[count++] = mark;
                else return false;
                c = inner;
            }

            while (count > 0) c = LetterTable.Compose(c, hats[--count]);
            if (c == '\0') return false;
            plain[i] = c;
        }

        return true;
    }

    private static int InitialLength(ReadOnlySpan<char> plain)
    {
        var length = 0;
        while (length < plain.Length && !Vowels.Contains(plain[length])) length++;
        var more = length + 1 < plain.Length && Vowels.Contains(plain[length + 1]);
        if (length == 1 && more && (plain[0] == 'q' && plain[1] == 'u' || plain[0] == 'g' && plain[1] == 'i')) length++;
        return length;
    }

    private static char OneOfIY(ReadOnlySpan<char> initial, char vowel) => vowel switch
    {
        'i' when initial is "h" or "k" or "l" or "m" or "qu" => 'y',
        'y' when initial is "s" or "t" => 'i',
        _ => vowel,
    };

    private static int TonePlace(ReadOnlySpan<char> plain, int start, int end)
    {
        for (var i = end - 1; i >= start; i--)
            if (Hats.Contains(plain[i]))
                return i;
        if (end - start == 1) return start;
        if (end < plain.Length) return end - 1;
        return end - start == 3 ? start + 1 : start;
    }
}
