using System.Globalization;
using BachDang.Outreach.Knowledge.Text;

namespace BachDang.Outreach.Knowledge.Answering.Masks;

/// <summary>Finds all digits of a text, in figures, with the letter o for zero, or spelled out.</summary>
internal sealed class DigitScanner
{
    private const int LongestJoint = 3;
    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);

    /// <param name="spelled">Digit by its word; the unmarked spelling is understood too.</param>
    public DigitScanner(IReadOnlyDictionary<string, string> spelled)
    {
        foreach (var (word, digit) in spelled)
        {
            _words[VietnameseText.Lower(word)] = digit;
            _words.TryAdd(VietnameseText.Fold(word), digit);
        }
    }

    public List<DigitGroup> Scan(string text)
    {
        var groups = new List<DigitGroup>();
        for (var i = 0; i < text.Length;)
        {
            var end = i;
            string? digits = null;
            if (IsFigure(text, i)) digits = Figures(text, ref end);
            else if (char.IsLetter(text[i])) digits = Spelled(text, ref end);
            else end++;
            if (digits is not null)
                groups.Add(new DigitGroup(
                    i, end, digits, Joins(text, groups, i), i > 0 && text[i - 1] == '+',
                    end < text.Length && char.IsLetter(text[end])));
            i = end;
        }
        return groups;
    }

    private static bool IsFigure(string text, int i) =>
        char.IsDigit(text[i])
        || (IsZeroLetter(text[i]) && i + 1 < text.Length && char.IsDigit(text[i + 1])
            && (i == 0 || !char.IsLetter(text[i - 1])));

    private static bool IsZeroLetter(char c) => c is 'o' or 'O';

    private static string Figures(string text, ref int end)
    {
        var start = end;
        while (end < text.Length && (char.IsDigit(text[end]) || IsInnerZero(text, end))) end++;
        return string.Create(end - start, (text, start), static (digits, from) =>
        {
            for (var i = 0; i < digits.Length; i++)
            {
                var c = from.text[from.start + i];
                digits[i] = IsZeroLetter(c) ? '0' : (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c));
            }
        });
    }

    /// <summary>A letter o inside a number is a zero; before another letter it begins a word.</summary>
    private static bool IsInnerZero(string text, int i) =>
        IsZeroLetter(text[i]) && (i + 1 == text.Length || !char.IsLetter(text[i + 1]) || IsZeroLetter(text[i + 1]));

    private string? Spelled(string text, ref int end)
    {
        var start = end;
        while (end < text.Length && char.IsLetter(text[end])) end++;
        return _words.GetValueOrDefault(VietnameseText.Lower(text[start..end]));
    }

    private static bool Joins(string text, List<DigitGroup> groups, int start)
    {
        if (groups.Count == 0) return false;
        var from = groups[^1].End;
        if (start - from > LongestJoint) return false;
        // A comma with a space after it parts two numbers; a comma alone may stand inside one.
        if (start - from > 1 && text[from] == ',') return false;
        for (var i = from; i < start; i++)
            if (!IsJoint(text[i])) return false;
        return true;
    }

    private static bool IsJoint(char c) =>
        c is ' ' or '.' or '-' or '–' or '(' or ')' or '_' or ',' or '+' or '\uFE0F' or '\u20E3';
}
