using BachDang.Outreach.Knowledge.Text;
using BachDang.Outreach.Knowledge.Text.Amounts;

namespace BachDang.Outreach.Knowledge.Calculators.Reading;

/// <summary>Reads what was said, what the scale showed later and the price from a message such as: mua 2kg cá 150k/kg,
/// cân lại 1,8kg.</summary>
internal static class ShortWeightText
{
    private const decimal Kilogram = 1000;

    /// <summary>A retail purchase is never a ton: the dot of 1.200 kg was a decimal one.</summary>
    private const decimal LargestRetail = 1_000_000;

    /// <summary>Whether a message wants a number worked out, not advice.</summary>
    public static bool AsksToCalculate(string text) => text.Any(char.IsAsciiDigit)
        && AmountCues.Has(text, AmountCues.Calculate) && !AmountCues.Has(text, AmountCues.WhatToDo)
        && AmountCues.Has(text, [.. AmountCues.Lacking, .. AmountCues.Weighed]);

    public static Given Read(string text, Given given, DateOnly today)
    {
        var clean = VietnameseText.Clean(text);
        var amounts = AmountReader.Read(clean, today);
        decimal? said = given.Number(ShortWeightCalculator.Said), weighed = null, lack = null;
        for (var i = 0; i < amounts.Count; i++)
        {
            if (amounts[i] is not Weight weight) continue;
            var before = AmountCues.Before(clean, amounts, i);
            var grams = Retail(weight);
            if (AmountCues.Has(before, AmountCues.Scale)) given = given.With(ShortWeightCalculator.Scale, grams / 1000);
            else if (AmountCues.Has(before, AmountCues.Lacking)) lack ??= grams;
            else if (AmountCues.Has(before, AmountCues.Weighed) && weighed is null) weighed = grams;
            else if (said is null) said = grams;
            else weighed ??= grams;
        }
        // "Cân lại 2kg" alone says the first weight, whatever the verb.
        if (said is null && weighed is not null && lack is null) (said, weighed) = (weighed, null);
        if (said is { } whole && lack is { } missing && missing < whole) weighed ??= whole - missing;
        if (said is { } s) given = given.With(ShortWeightCalculator.Said, s);
        if (weighed is { } w) given = given.With(ShortWeightCalculator.Weighed, w);
        return WithPrice(clean, amounts, given, said);
    }

    /// <summary>The answer to one question; whatever else it says counts, too.</summary>
    public static Given ReadAnswer(string field, string text, Given given, DateOnly today)
    {
        var clean = VietnameseText.Clean(text);
        var amounts = AmountReader.Read(clean, today);
        if (field == ShortWeightCalculator.Price) return ReadPrice(clean, amounts, given);
        var first = amounts.Select((amount, i) => (amount, i)).FirstOrDefault(a => Grams(a.amount) is not null);
        if (first.amount is null || Grams(first.amount) is not { } grams) return given;
        if (field == ShortWeightCalculator.Weighed)
        {
            var lacks = AmountCues.Has(AmountCues.Before(clean, amounts, first.i), AmountCues.Lacking);
            var left = lacks ? given.Number(ShortWeightCalculator.Said) - grams : grams;
            if (left is not > 0) return given;
            return WithPrice(clean, amounts, given.With(field, left.Value), given.Number(ShortWeightCalculator.Said));
        }
        var all = Read(text, given, today);
        return all[field] is null ? given.With(field, grams) : all;
    }

    private static Given ReadPrice(string clean, IReadOnlyList<Amount> amounts, Given given)
    {
        var with = WithPrice(clean, amounts, given, given.Number(ShortWeightCalculator.Said));
        if (with[ShortWeightCalculator.Price] is not null) return with;
        return amounts.FirstOrDefault(a => Dong(a) is not null) is { } money
            ? given.With(ShortWeightCalculator.Price, Dong(money)!.Value)
            : given;
    }

    private static Given WithPrice(string clean, IReadOnlyList<Amount> amounts, Given given, decimal? said)
    {
        for (var i = 0; i < amounts.Count; i++)
        {
            if (amounts[i] is not Money money) continue;
            if (money.Per is Weight { Grams: > 0 } per)
                return given.With(ShortWeightCalculator.Price, money.Dong / per.Grams * Kilogram);
            if (said is > 0 && AmountCues.Has(AmountCues.Before(clean, amounts, i), AmountCues.Total))
                return given.With(ShortWeightCalculator.Price, money.Dong / said.Value * Kilogram);
        }
        return given;
    }

    // 2 is two kilograms and 500 is half of one; what lies between is asked again.
    private static decimal? Grams(Amount amount) => amount switch
    {
        Weight weight => Retail(weight),
        Count { Unit: "", Number: > 0 and <= 30 } count => count.Number * Kilogram,
        Count { Unit: "", Number: >= 100 and <= 100_000 } count => count.Number,
        _ => null,
    };

    // Nothing costs less than a thousand đồng a kilogram: 150 is 150 nghìn.
    private static decimal? Dong(Amount amount) => amount switch
    {
        Money money => money.Dong,
        Count { Unit: "", Number: > 0 and < 1000 } count => count.Number * 1000,
        Count { Unit: "", Number: >= 1000 } count => count.Number,
        _ => null,
    };

    private static decimal Retail(Weight weight) =>
        weight.Grams >= LargestRetail && weight.Otherwise is { } smaller ? smaller : weight.Grams;
}
