namespace BachDang.Outreach.Knowledge.Text.Speaking;

/// <summary>Reads Roman numerals.</summary>
internal static class RomanNumber
{
    private static readonly (string Sign, int Value)[] Signs =
        [("C", 100), ("XC", 90), ("L", 50), ("XL", 40), ("X", 10), ("IX", 9), ("V", 5), ("IV", 4), ("I", 1)];

    /// <returns>Null when it is not written as the rules demand.</returns>
    public static int? Read(string text)
    {
        var (at, value) = (0, 0);
        foreach (var (sign, worth) in Signs)
        {
            while (text.AsSpan(at).StartsWith(sign, StringComparison.Ordinal))
            {
                value += worth;
                at += sign.Length;
            }
        }
        return at == text.Length && value > 0 && Write(value) == text ? value : null;
    }

    private static string Write(int value)
    {
        var text = "";
        foreach (var (sign, worth) in Signs)
        {
            for (; value >= worth; value -= worth) text += sign;
        }
        return text;
    }
}
