namespace BachDang.Outreach.Knowledge.Text.Amounts;

/// <summary>Reads numbers in words up to 999: hai trăm rưỡi nghìn, mười lăm, nửa.</summary>
internal static class NumberWords
{
    private static readonly string[] Units =
        ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

    // The others are everyday words without marks (ba bà, nam năm, sau sau, tam tạm): too little to go by.
    private static readonly string[] Plain = ["mot", "hai", "bon", "chin", "muoi"];

    /// <returns>The value and how many words it takes; null when no number begins here.</returns>
    public static (decimal Value, int Taken)? Read(List<AmountToken> tokens, int from)
    {
        var i = from;
        decimal total = 0;
        if (Unit(tokens, i) is { } hundreds && At(tokens, i + 1, "trăm"))
        {
            total = hundreds * 100;
            i += 2;
            if (At(tokens, i, "rưỡi")) return (total + 50, i + 1 - from);
            if (At(tokens, i, "linh", "lẻ") && Unit(tokens, i + 1) is { } last) return (total + last, i + 2 - from);
        }
        var (tens, taken) = Tens(tokens, i, isAfterHundred: i > from);
        if (taken == 0 && i == from) return null;
        return (total + tens, i + taken - from);
    }

    private static (decimal Value, int Taken) Tens(List<AmountToken> tokens, int i, bool isAfterHundred)
    {
        if (At(tokens, i, "mười"))
            return Last(tokens, i + 1) is { } unit ? (10 + unit, 2) : (10, 1);
        if (At(tokens, i, "chục")) return isAfterHundred ? (0, 0) : (10, 1);
        if (Unit(tokens, i) is not { } first) return (0, 0);
        if (At(tokens, i + 1, "mươi", "chục"))
            return Last(tokens, i + 2) is { } last ? (first * 10 + last, 3) : (first * 10, 2);
        // hai lăm, hai mốt: the ten is left out.
        if (i + 1 < tokens.Count && tokens[i + 1].Text is "lăm" or "nhăm") return (first * 10 + 5, 2);
        if (i + 1 < tokens.Count && tokens[i + 1].Text is "mốt") return (first * 10 + 1, 2);
        // trăm hai is a hundred and twenty.
        return isAfterHundred ? (first * 10, 1) : (first, 1);
    }

    private static decimal? Last(List<AmountToken> tokens, int i)
    {
        if (i >= tokens.Count || !tokens[i].IsWord) return null;
        return tokens[i].Text switch
        {
            "mốt" => 1,
            "tư" => 4,
            "lăm" or "nhăm" => 5,
            // "mươi năm" is years far more often than a five.
            "năm" => null,
            _ => Unit(tokens, i),
        };
    }

    private static decimal? Unit(List<AmountToken> tokens, int i)
    {
        if (i >= tokens.Count || !tokens[i].IsWord) return null;
        var word = tokens[i].Text;
        if (Array.IndexOf(Units, VietnameseText.Canonical(word)) is > 0 and var value) return value;
        if (!Plain.Contains(word)) return null;
        var plain = Array.FindIndex(Units, unit => VietnameseText.Fold(unit) == word);
        return plain > 0 ? plain : null;
    }

    private static bool At(List<AmountToken> tokens, int i, params ReadOnlySpan<string> words) =>
        i < tokens.Count && tokens[i].IsWord && tokens[i].IsAnyOf(words);
}
