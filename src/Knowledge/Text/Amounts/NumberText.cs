using System.Globalization;

namespace BachDang.Outreach.Knowledge.Text.Amounts;

/// <summary>Reads digits with dots and commas as Vietnamese writes them: a dot groups thousands, a comma begins the
/// decimals; foreign spelling is understood where it can mean nothing else.</summary>
internal static class NumberText
{
    private const int MostDigits = 15;

    /// <param name="text">Digits, dots and commas, beginning and ending with a digit.</param>
    /// <param name="commaGroups">Whether a single comma before three digits groups thousands: it does for đồng and
    /// grams (12,000), not for kilograms (1,250).</param>
    /// <returns>Null when it is no number: 1.2.3, 1,2,3, too many digits.</returns>
    public static decimal? Read(string text, bool commaGroups)
    {
        if (text.Length > MostDigits + 6 || text.Count(char.IsAsciiDigit) > MostDigits) return null;
        var lastDot = text.LastIndexOf('.');
        var lastComma = text.LastIndexOf(',');
        if (lastDot < 0 && lastComma < 0) return Parse(text);
        if (lastDot >= 0 && lastComma >= 0) return ReadBoth(text, lastDot > lastComma ? '.' : ',');
        var sign = lastDot >= 0 ? '.' : ',';
        if (IsGrouped(text, sign) && (sign == '.' || commaGroups || text.Count(c => c == sign) > 1))
            return Parse(text.Replace(sign.ToString(), "", StringComparison.Ordinal));
        return text.Count(c => c == sign) == 1 ? Parse(text.Replace(sign, '.')) : null;
    }

    /// <summary>The value when a single dot before three digits is meant as a decimal dot after all.</summary>
    public static decimal? ReadDotAsDecimal(string text) =>
        text.Count(c => c == '.') == 1 && !text.Contains(',') && IsGrouped(text, '.') && text.Length <= MostDigits
            ? Parse(text)
            : null;

    private static decimal? ReadBoth(string text, char decimals)
    {
        var groups = decimals == '.' ? ',' : '.';
        var cut = text.LastIndexOf(decimals);
        if (text.IndexOf(decimals) != cut || !IsGrouped(text[..cut], groups)) return null;
        var whole = text[..cut].Replace(groups.ToString(), "", StringComparison.Ordinal);
        return Parse($"{whole}.{text[(cut + 1)..]}");
    }

    // 1.000 and 12.000.000, not 0.500: a number never begins with an empty thousand.
    private static bool IsGrouped(string text, char sign)
    {
        var parts = text.Split(sign);
        return parts[0].Length is >= 1 and <= 3 && parts[0][0] != '0' && parts.Skip(1).All(part => part.Length == 3);
    }

    private static decimal? Parse(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;
}
