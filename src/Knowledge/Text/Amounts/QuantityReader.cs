namespace BachDang.Outreach.Knowledge.Text.Amounts;

/// <summary>Reads a number with its unit and whatever goes on with it: 1tr2, 1 triệu rưỡi, 1 cân 2 lạng.</summary>
internal static class QuantityReader
{
    private static readonly string[] AfterMoney =
    [
        "tiền", "rưỡi", "rồi", "thì", "mà", "bị", "mất", "hay", "được", "không", "có", "là", "để", "cho", "một", "hai",
        "với", "ạ", "nhỉ", "và", "của", "về", "giờ", "nay", "thôi", "trở", "mỗi",
    ];

    public static (Amount Amount, int Taken)? Read(List<AmountToken> tokens, int from)
    {
        if (Implied(tokens, from) is { } implied) return implied;
        if (Number(tokens, from) is not { } number) return null;
        var i = from + number.Taken;
        if (Unit(tokens, i, afterDigits: number.Digits is not null || number.IsPlainWord) is not { } unit) return null;
        var touches = tokens[i].Touches;
        i++;
        if (number.In(unit) is not { } value) return null;
        while (i < tokens.Count && tokens[i].IsWord && AmountUnits.IsTail(unit, tokens[i].Text)) i++;
        var sum = value * unit.Factor;
        var other = number.Otherwise * unit.Factor;
        if (Fraction(tokens, i, unit, touches) is { } fraction)
        {
            sum += fraction.Value * unit.Factor;
            i += fraction.Taken;
            if (i < tokens.Count && tokens[i].IsWord && AmountUnits.IsTail(unit, tokens[i].Text)) i++;
        }
        else
        {
            i += Smaller(tokens, i, unit, ref sum);
        }
        return Made(unit, sum, other) is { } made ? (made, i - from) : null;
    }

    // cân rưỡi, triệu rưỡi: the one is left out.
    private static (Amount Amount, int Taken)? Implied(List<AmountToken> tokens, int i) =>
        i + 1 < tokens.Count && tokens[i].IsWord && tokens[i + 1].IsAnyOf("rưỡi", "rưởi")
        && Unit(tokens, i, afterDigits: true) is { Kind: not UnitKind.Things } unit && IsHalvable(unit)
            ? (Made(unit, 1.5m * unit.Factor, null)!, 2)
            : null;

    private static ReadNumber? Number(List<AmountToken> tokens, int i)
    {
        if (tokens[i].IsDigits) return new ReadNumber(tokens[i].Text, 0, 1, false);
        if (!tokens[i].IsWord) return null;
        if (tokens[i].IsAnyOf("nửa")) return new ReadNumber(null, 0.5m, 1, true);
        return NumberWords.Read(tokens, i) is { } words
            ? new ReadNumber(null, words.Value, words.Taken, tokens[i].Text == tokens[i].Folded)
            : null;
    }

    private static AmountUnit? Unit(List<AmountToken> tokens, int i, bool afterDigits)
    {
        if (i >= tokens.Count || !tokens[i].IsWord) return null;
        var (word, folded) = (tokens[i].Text, tokens[i].Folded);
        if (!afterDigits && word == folded && word is "ta" or "tan" or "can" or "lang" or "nam" or "yen") return null;
        // "500 k được" may well be a no; "500k" is money.
        if (word == "k" && !tokens[i].Touches && i + 1 < tokens.Count && tokens[i + 1].IsWord) return null;
        // The word is a root vegetable, too: with one named behind it, it is no million.
        if (word is "củ" or "cu" && i + 1 < tokens.Count && tokens[i + 1].IsWord && !tokens[i + 1].IsAnyOf(AfterMoney))
            return null;
        return AmountUnits.Find(word, folded);
    }

    /// <summary>What follows a unit as its fraction: 1tr2, 2k5, 1 triệu rưỡi, 1 triệu hai.</summary>
    private static (decimal Value, int Taken)? Fraction(
        List<AmountToken> tokens, int i, AmountUnit unit, bool unitTouches)
    {
        if (i >= tokens.Count || unit.Kind == UnitKind.Things) return null;
        if (tokens[i].IsAnyOf("rưỡi", "rưởi") && IsHalvable(unit)) return (0.5m, 1);
        if (unit.Kind == UnitKind.Time || unit.Factor < 100) return null;
        var last = i + 1 >= tokens.Count || tokens[i + 1].Kind == AmountTokenKind.Sign && !IsJoint(tokens[i + 1]);
        var digits = tokens[i].IsDigits && tokens[i].Text.Length <= 3 && tokens[i].Text.All(char.IsAsciiDigit);
        if (digits && tokens[i].Touches && unitTouches)
        {
            var free = i + 1 >= tokens.Count || !tokens[i + 1].Touches || tokens[i + 1].Kind == AmountTokenKind.Sign;
            return free ? (Below(tokens[i].Text), 1) : null;
        }
        if (!last) return null;
        if (digits && tokens[i].Text.Length == 1) return (Below(tokens[i].Text), 1);
        return NumberWords.Read(tokens, i) is { Taken: 1, Value: < 10 } word ? (word.Value / 10, 1) : null;
    }

    /// <summary>A smaller unit right behind: 1 cân 2 lạng, 1 triệu 200 nghìn, 1 năm 6 tháng.</summary>
    private static int Smaller(List<AmountToken> tokens, int i, AmountUnit unit, ref decimal sum)
    {
        var start = i;
        while (unit.Kind != UnitKind.Things && i < tokens.Count && Number(tokens, i) is { } number
            && Unit(tokens, i + number.Taken, afterDigits: true) is { } next
            && next.Kind == unit.Kind && next.Factor < unit.Factor && number.In(next) is { } value)
        {
            sum += value * next.Factor;
            i += number.Taken + 1;
            while (i < tokens.Count && tokens[i].IsWord && AmountUnits.IsTail(next, tokens[i].Text)) i++;
            if (tokens[i - 1].IsAnyOf("rưỡi")) sum += next.Factor / 2;
            unit = next;
        }
        return i - start;
    }

    private static Amount? Made(AmountUnit unit, decimal sum, decimal? other)
    {
        if (sum is < 0 or > Amount.Largest || (sum == 0 && unit.Kind != UnitKind.Time)) return null;
        return unit.Kind switch
        {
            UnitKind.Money => new Money(sum),
            UnitKind.Weight => new Weight(sum, other),
            UnitKind.Volume => new Volume(sum, other),
            UnitKind.Things => new Count(sum, unit.Name),
            _ => Spanned(unit, sum),
        };
    }

    private static TimeSpanned? Spanned(AmountUnit unit, decimal days)
    {
        const decimal longest = 360 * 200;
        if (days > longest) return null;
        if (!unit.IsMonths) return days == decimal.Truncate(days) ? new TimeSpanned(0, (int)days) : null;
        // 30 stands for a month here, 360 for twelve; what is left are days (a month and a half).
        return new TimeSpanned((int)(days / 30), (int)(days % 30));
    }

    private static bool IsHalvable(AmountUnit unit) => unit.Factor >= 7;

    private static bool IsJoint(AmountToken token) => token.Is('/') || token.Is('-');

    private static decimal Below(string digits) =>
        decimal.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) / (decimal)Math.Pow(10, digits.Length);

    /// <param name="Digits">As written; null when in words.</param>
    /// <param name="Words">The value of words.</param>
    /// <param name="Taken">How many pieces it takes.</param>
    /// <param name="IsPlainWord">Words without marks, so that what follows may be without, too.</param>
    private readonly record struct ReadNumber(string? Digits, decimal Words, int Taken, bool IsPlainWord)
    {
        public decimal? Otherwise => Digits is null ? null : NumberText.ReadDotAsDecimal(Digits);

        /// <summary>The value before this unit: a comma groups thousands of đồng and grams, else it is a decimal one.
        /// </summary>
        public decimal? In(AmountUnit unit) =>
            Digits is null ? Words : NumberText.Read(Digits, commaGroups: unit.Factor == 1);
    }
}
