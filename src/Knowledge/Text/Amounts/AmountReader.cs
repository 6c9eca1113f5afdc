namespace BachDang.Outreach.Knowledge.Text.Amounts;

/// <summary>Finds the quantities in a text as people write them: 1tr2, 500k, 2 lạng, 1 ký rưỡi, 1,5 triệu, 12.000đ, nửa
/// cân, 15/3/2026, hôm qua. With or without marks. Never throws; what it is not sure of it leaves out.</summary>
internal static class AmountReader
{
    private const int Most = 40;

    /// <param name="text">Any text.</param>
    /// <param name="today">Today in Vietnam, for days without a year and words such as yesterday.</param>
    /// <returns>In the order of the text, without overlap; at most forty.</returns>
    public static IReadOnlyList<Amount> Read(string text, DateOnly today)
    {
        var tokens = AmountToken.Cut(VietnameseText.Clean(text));
        var found = new List<Amount>();
        for (var i = 0; i < tokens.Count && found.Count < Most;)
        {
            var (amount, taken) = ReadAt(tokens, i, today);
            if (amount is null)
            {
                i++;
                continue;
            }
            var last = tokens[i + taken - 1];
            amount = amount with { Start = tokens[i].Start, Length = last.End - tokens[i].Start };
            i += taken;
            if (amount is Money money && PriceFor.Read(tokens, i) is { } per)
            {
                i += per.Taken;
                amount = money with { Per = per.Amount, Length = tokens[i - 1].End - money.Start };
            }
            found.Add(amount);
        }
        return found;
    }

    internal static (Amount? Amount, int Taken) ReadAt(List<AmountToken> tokens, int i, DateOnly today)
    {
        if (DayReader.Read(tokens, i, today) is { } day) return day;
        if (tokens[i].IsDigits && IsPartOfCode(tokens, i)) return (null, 1);
        // Month three, article thirty: a number that names, not one that counts.
        if (i > 0 && tokens[i].IsDigits && tokens[i - 1].IsAnyOf("tháng", "điều", "khoản", "quý", "thứ", "năm"))
            return (null, 1);
        if (QuantityReader.Read(tokens, i) is { } quantity) return quantity;
        if (!tokens[i].IsDigits || (i + 1 < tokens.Count && tokens[i + 1].Touches && tokens[i + 1].IsWord))
            return (null, 1);
        return NumberText.Read(tokens[i].Text, commaGroups: true) is { } bare and <= Amount.Largest
            ? (new Count(bare), 1)
            : (null, 1);
    }

    // 98/2020, 2:2021, A4, 0912-345: parts of a code, not numbers of things.
    private static bool IsPartOfCode(List<AmountToken> tokens, int i)
    {
        if (tokens[i].Touches && i > 0 && (tokens[i - 1].IsWord || IsJoint(tokens[i - 1])) && Glued(tokens, i - 1))
            return true;
        return i + 2 < tokens.Count && tokens[i + 1].Touches && IsJoint(tokens[i + 1])
            && tokens[i + 2].Touches && tokens[i + 2].IsDigits;
    }

    private static bool Glued(List<AmountToken> tokens, int i) =>
        tokens[i].IsWord ? tokens[i].Text is not "x" : tokens[i].Touches;

    private static bool IsJoint(AmountToken token) => token.Is('/') || token.Is('-') || token.Is(':') || token.Is('_');
}
