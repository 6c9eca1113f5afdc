using System.Globalization;
using BachDang.Outreach.Knowledge.Text;

namespace BachDang.Outreach.Knowledge.Answering.Masks.Numbers;

/// <summary>Finds all digits of a text: figures, also circled ones or with the letters o and l among them, and digits
/// spelled out.</summary>
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
            // Whatever the letters are, the scan goes on.
            end = Math.Max(end, i + 1);
            if (digits is not null)
                groups.Add(new DigitGroup(
                    i, end, digits, Joins(text, groups, i), i > 0 && text[i - 1] == '+',
                    end < text.Length && char.IsLetter(text[end])));
            i = end;
        }
        return groups;
    }

    private static bool IsFigure(string text, int i) =>
        ValueOf(text[i]) >= 0
        || (IsZeroLetter(text[i]) && i + 1 < text.Length && (i == 0 || !char.IsLetter(text[i - 1]))
            && (char.IsDigit(text[i + 1])
                || IsOneBeforeDigit(text, i + 1)));

    private static bool IsZeroLetter(char c) => c is 'o' or 'O';

    private static bool IsOneLetter(char c) => c is 'l' or 'I';

    private static bool IsOneBeforeDigit(string text, int i) =>
        IsOneLetter(text[i]) && i + 1 < text.Length && char.IsDigit(text[i + 1]);

    private static int ValueOf(char c)
    {
        if (char.IsAsciiDigit(c)) return c - '0';
        if (c < 0x80) return -1;
        var value = CharUnicodeInfo.GetNumericValue(c);
        return value is >= 0 and <= 9 && value % 1 == 0 ? (int)value : -1;
    }

    private static string Figures(string text, ref int end)
    {
        var start = end;
        while (end < text.Length && (ValueOf(text[end]) >= 0 || IsInner(text, start, end))) end++;
        return string.Create(end - start, (text, start), static (digits, from) =>
        {
            for (var i = 0; i < digits.Length; i++)
            {
                var c = from.text[from.start + i];
                digits[i] = IsZeroLetter(c) ? '0' : IsOneLetter(c) ? '1' : (char)('0' + ValueOf(c));
            }
        });
    }

    /// <summary>A letter o inside a number is a zero and an l a one; before another letter it begins a word or a
    /// unit.</summary>
    private static bool IsInner(string text, int start, int i)
    {
        var next = i + 1 < text.Length ? text[i + 1] : ' ';
        if (IsZeroLetter(text[i])) return !char.IsLetter(next) || IsZeroLetter(next) || IsOneBeforeDigit(text, i + 1);
        if (!IsOneLetter(text[i]) || i == start) return false;
        // 037l 234: the number goes on after the gap, so the letter is no unit.
        var goesOn = text[start] is '0' or 'o' or 'O' && next is ' ' or '.' or '-' && i + 2 < text.Length
            && char.IsDigit(text[i + 2]);
        return char.IsDigit(next) || goesOn;
    }

    private string? Spelled(string text, ref int end)
    {
        var start = end;
        while (end < text.Length && char.IsLetter(text[end])) end++;
        return _words.GetValueOrDefault(VietnameseText.Lower(text[start..end]));
    }

    private static bool Joins(string text, List<DigitGroup> groups, int start)
    {
        if (groups.Count == 0) return false;
        var last = groups[^1];
        if (start - last.End > LongestJoint) return false;
        // A comma with a space after it parts two numbers; a comma alone may stand inside one.
        if (start - last.End > 1 && text[last.End] == ',') return false;
        for (var i = last.End; i < start; i++)
            if (!IsJoint(text[i]) && !(IsSlash(text[i]) && MayGoOnAfterSlash(last.Digits))) return false;
        return true;
    }

    private static bool IsJoint(char c) =>
        c is ' ' or '\n' or '.' or '-' or '–' or '—' or '(' or ')' or '_' or ',' or '+' or '*' or '|' or '~' or '•'
            or '·' or '…' or '=' or '\uFE0F' or '\u20E3';

    private static bool IsSlash(char c) => c is '/' or ':' or '\\';

    /// <summary>0912/345/678 is one number; 12/03/2025, 15:30 and 98/2020 are not.</summary>
    private static bool MayGoOnAfterSlash(string digits) =>
        digits.Length == 3 || (digits.Length >= 4 && digits[0] == '0');
}
