using System.Globalization;
using System.Text;

namespace BachDang.Outreach.Knowledge.Text.Speaking;

/// <summary>Writes numbers as they are read aloud in the north: hai mươi mốt, một trăm linh năm, mười lăm.</summary>
internal static class NumberReading
{
    /// <summary>Larger ones are read digit by digit.</summary>
    public const long Largest = 1_000_000_000_000_000;

    private static readonly string[] Digits =
        ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
    private static readonly (int Size, string Word)[] Thousands = [(1_000_000, " triệu"), (1_000, " nghìn"), (1, "")];

    /// <param name="number">From 0 to <see cref="Largest"/>.</param>
    public static string Whole(long number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, Largest);
        return number == 0 ? Digits[0] : Positive(number, afterHigher: false);
    }

    /// <summary>Digits one by one, as in telephone numbers.</summary>
    public static string OneByOne(string digits) =>
        string.Join(' ', digits.Where(char.IsAsciiDigit).Select(digit => Digits[digit - '0']));

    /// <summary>A number as it is written: 1.250.000 or 3,5 or -2. What stands behind the comma is read as one number,
    /// its leading zeros each.</summary>
    /// <returns>Null when it is no number written in the Vietnamese way, or too large.</returns>
    public static string? Written(string text)
    {
        var minus = text.StartsWith('-') || text.StartsWith('−');
        var parts = text[(minus ? 1 : 0)..].Split(',');
        if (parts.Length > 2 || Ungrouped(parts[0]) is not { } digits
            || !long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var whole)
            || whole > Largest) return null;
        var said = Whole(whole);
        if (parts.Length == 2)
        {
            if (parts[1].Length == 0 || !parts[1].All(char.IsAsciiDigit)) return null;
            said = $"{said} phẩy {Behind(parts[1])}";
        }
        return minus ? $"âm {said}" : said;
    }

    // 3,05 is "phẩy không năm"; a long row of decimals is read one by one.
    private static string Behind(string decimals)
    {
        var zeros = decimals.TakeWhile(digit => digit == '0').Count();
        if (zeros == decimals.Length || decimals.Length - zeros > 2) return OneByOne(decimals);
        var rest = Whole(long.Parse(decimals.AsSpan(zeros), CultureInfo.InvariantCulture));
        return zeros == 0 ? rest : $"{OneByOne(decimals[..zeros])} {rest}";
    }

    // 1.000 is a thousand; 1.5 is no number here.
    private static string? Ungrouped(string text)
    {
        var groups = text.Split('.');
        if (groups[0].Length == 0 || !groups.All(group => group.All(char.IsAsciiDigit))) return null;
        if (groups.Length == 1) return text;
        return groups[0].Length <= 3 && groups[0][0] != '0' && groups.Skip(1).All(group => group.Length == 3)
            ? string.Concat(groups)
            : null;
    }

    // Thousands of tỷ are read like any number before tỷ: một nghìn hai trăm tỷ.
    private static string Positive(long number, bool afterHigher)
    {
        const long Billion = 1_000_000_000;
        if (number < Billion) return BelowBillion((int)number, afterHigher);
        var (higher, rest) = Math.DivRem(number, Billion);
        var said = $"{Positive(higher, afterHigher)} tỷ";
        return rest == 0 ? said : $"{said} {BelowBillion((int)rest, afterHigher: true)}";
    }

    private static string BelowBillion(int number, bool afterHigher)
    {
        var said = new StringBuilder();
        foreach (var (size, word) in Thousands)
        {
            var group = number / size % 1_000;
            if (group == 0) continue;
            if (said.Length > 0) said.Append(' ');
            said.Append(Group(group, afterHigher || said.Length > 0)).Append(word);
        }
        return said.ToString();
    }

    // Behind something higher the empty hundred is said: một nghìn không trăm linh năm.
    private static string Group(int group, bool afterHigher)
    {
        var (hundreds, rest) = Math.DivRem(group, 100);
        if (hundreds == 0 && !afterHigher) return Tens(rest);
        var said = $"{Digits[hundreds]} trăm";
        if (rest == 0) return said;
        return rest < 10 ? $"{said} linh {Linh(rest)}" : $"{said} {Tens(rest)}";
    }

    private static string Linh(int unit) => unit == 4 ? "tư" : Digits[unit];

    private static string Tens(int number)
    {
        var (tens, unit) = Math.DivRem(number, 10);
        if (tens == 0) return Digits[unit];
        var said = tens == 1 ? "mười" : $"{Digits[tens]} mươi";
        return unit switch
        {
            0 => said,
            1 when tens > 1 => $"{said} mốt",
            4 when tens > 1 => $"{said} tư",
            5 => $"{said} lăm",
            _ => $"{said} {Digits[unit]}",
        };
    }
}
