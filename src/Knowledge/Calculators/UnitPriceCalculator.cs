using System.Globalization;
using BachDang.Outreach.Knowledge.Calculators.Reading;
using BachDang.Outreach.Knowledge.Text.Amounts;
using Keys = BachDang.Outreach.Knowledge.Calculators.CalculatorReplyKeys;

namespace BachDang.Outreach.Knowledge.Calculators;

/// <summary>Compares packs of different size by their price for the same amount.</summary>
internal sealed class UnitPriceCalculator : Calculator
{
    private const string Packs = "pack";
    private const int Most = 6;

    public override string Name => "so-gia";

    public override bool Recognises(string text, CalculatorContext context) =>
        text.Any(char.IsAsciiDigit) && AmountCues.Has(text, AmountCues.Cheaper)
        && PackText.Read(text, context.Today) is { Count: >= 2 } packs && packs.All(p => p.Unit == packs[0].Unit);

    public override Given Begin(string text, CalculatorContext context)
    {
        var packs = PackText.Read(text, context.Today);
        return packs.Count > 0 && packs.All(p => p.Unit == packs[0].Unit) ? Added(Given.Nothing, packs) : Given.Nothing;
    }

    public override CalculatorStep Next(Given given, CalculatorContext context)
    {
        var packs = PacksOf(given);
        var next = packs.Count + 1;
        if (packs.Count < 2)
            return new Ask(Field(next), new Line(packs.Count == 0 ? Keys.PriceFirst : Keys.PriceNext), []);
        var more = new Ask(Field(next), new Line(Keys.PriceMore), [], MaySkip: true, IsMore: true);
        return new Result(Lines(packs), [], [], packs.Count < Most ? more : null);
    }

    public override Taken Take(string field, string text, Given given, CalculatorContext context)
    {
        var packs = PackText.Read(text, context.Today);
        if (packs.Count == 0) return Taken.Not(Keys.PriceNot);
        return PacksOf(given).Concat(packs).Select(p => p.Unit).Distinct().Count() > 1
            ? Taken.Not(Keys.PriceOtherKind)
            : new Taken(Added(given, packs));
    }

    private static string Field(int number) => $"{Packs}{number}";

    private static Given Added(Given given, IReadOnlyList<Pack> packs)
    {
        foreach (var pack in packs.Take(Most - PacksOf(given).Count))
            given = given.With(Field(PacksOf(given).Count + 1), string.Create(CultureInfo.InvariantCulture,
                $"{pack.Dong}|{pack.Size}|{pack.Unit}|{pack.Thing}"));
        return given;
    }

    private static List<Pack> PacksOf(Given given) => [.. given.Values
        .Where(v => v.Field.StartsWith(Packs, StringComparison.Ordinal) && v.Value != Given.Unknown)
        .Select(v => v.Value.Split('|'))
        .Select(parts => new Pack(
            decimal.Parse(parts[0], CultureInfo.InvariantCulture),
            decimal.Parse(parts[1], CultureInfo.InvariantCulture), Enum.Parse<PackUnit>(parts[2]), parts[3]))];

    private static List<Line> Lines(List<Pack> packs)
    {
        var unit = Unit(packs);
        var lines = packs.Select((pack, i) => new Line(Keys.PriceRow,
            Line.Of("number", AmountFormat.Number(i + 1)), Line.Of("size", SizeOf(pack)),
            Line.Of("price", AmountFormat.Money(pack.Dong)),
            Line.Of("each", AmountFormat.Money(pack.PerUnit * unit.Factor)), Line.Of("unit", unit.Name))).ToList();
        var ordered = packs.Index().OrderBy(p => p.Item.PerUnit).ToList();
        var (best, second) = (ordered[0], ordered[1]);
        lines.Add(best.Item.PerUnit == second.Item.PerUnit
            ? new Line(Keys.PriceSame)
            : new Line(Keys.PriceCheapest, Line.Of("number", AmountFormat.Number(best.Index + 1)),
                Line.Of("other", AmountFormat.Number(second.Index + 1)),
                Line.Of("less", AmountFormat.Money((second.Item.PerUnit - best.Item.PerUnit) * unit.Factor)),
                Line.Of("unit", unit.Name),
                Line.Of("percent", AmountFormat.Percent(1 - best.Item.PerUnit / second.Item.PerUnit))));
        lines.Add(new Line(Keys.PriceNote));
        return lines;
    }

    private static (decimal Factor, string Name) Unit(List<Pack> packs) => packs[0].Unit switch
    {
        PackUnit.Grams => packs.Max(p => p.Size) >= 1000
            ? (1000, AmountFormat.Weight(1000))
            : (100, AmountFormat.Weight(100)),
        PackUnit.Millilitres => packs.Max(p => p.Size) >= 1000
            ? (1000, AmountFormat.Volume(1000))
            : (100, AmountFormat.Volume(100)),
        _ => (1, $"1 {packs[0].Thing}"),
    };

    private static string SizeOf(Pack pack) => AmountFormat.Size(pack.Unit switch
    {
        PackUnit.Grams => new Weight(pack.Size),
        PackUnit.Millilitres => new Volume(pack.Size),
        _ => new Count(pack.Size, pack.Thing),
    });
}
