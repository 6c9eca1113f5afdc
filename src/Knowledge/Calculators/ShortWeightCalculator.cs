using System.Globalization;
using BachDang.Outreach.Knowledge.Calculators.Reading;
using BachDang.Outreach.Knowledge.Text.Amounts;
using Keys = BachDang.Outreach.Knowledge.Calculators.CalculatorReplyKeys;

namespace BachDang.Outreach.Knowledge.Calculators;

/// <summary>Short weight: how much is missing, what it cost, and whether a market scale may be off by so much.
/// </summary>
internal sealed class ShortWeightCalculator : Calculator
{
    internal const string Said = "said";
    internal const string Weighed = "weighed";
    internal const string Price = "price";
    internal const string Scale = "scale";

    private const decimal Heaviest = 1_000_000;
    private static readonly string[] Articles =
        ["thieu-bao-nhieu-la-can-sai", "can-doi-chung-o-cho", "bi-can-dieu-bao-ai"];

    public override string Name => "can-thieu";

    public override bool Recognises(string text, CalculatorContext context) =>
        ShortWeightText.AsksToCalculate(text) && Begin(text, context) is var given
        && given[Said] is not null && given[Weighed] is not null;

    public override Given Begin(string text, CalculatorContext context) =>
        ShortWeightText.Read(text, Given.Nothing, context.Today);

    public override CalculatorStep Next(Given given, CalculatorContext context)
    {
        if (given[Said] is null) return Question(Said, Keys.WeightSaid);
        if (given[Weighed] is null) return Question(Weighed, Keys.WeightWeighed);
        if (given[Price] is null) return Question(Price, Keys.WeightPrice) with { MaySkip = true };
        if (given[Scale] is null && given.Number(Said) > given.Number(Weighed)
            && AskScale(given.Number(Said)!.Value, context) is { } scale) return scale;
        return Result(given, context);
    }

    public override Taken Take(string field, string text, Given given, CalculatorContext context)
    {
        if (field == Scale) return TakeScale(text, given, context);
        var read = ShortWeightText.ReadAnswer(field, text, given, context.Today);
        if (read[field] is null) return Taken.Not(field == Price ? Keys.WeightPriceNot : Keys.WeightNot);
        return read.Number(Said) > Heaviest || read.Number(Weighed) > Heaviest
            ? Taken.Not(Keys.WeightTooMuch)
            : new Taken(read);
    }

    private static Ask Question(string field, string key) => new(field, new Line(key), []);

    // Only the scales for which the law names a limit at this load; null when there is none.
    private static Ask? AskScale(decimal said, CalculatorContext context)
    {
        if (!context.MayUse(context.Book.ScaleSource)) return null;
        var scales = context.Book.Scales.Where(s => s.AllowedFor(said) is not null)
            .Select(s => s.Kilograms.ToString(CultureInfo.InvariantCulture))
            .Select(kg => (kg, new Line(Keys.WeightScaleChoice, Line.Of("kg", kg)))).ToList();
        return scales.Count == 0 ? null : new Ask(Scale, new Line(Keys.WeightScale), scales, MaySkip: true);
    }

    private static Taken TakeScale(string text, Given given, CalculatorContext context)
    {
        foreach (var amount in AmountReader.Read(text, context.Today))
        {
            decimal? kilograms = amount switch
            {
                Weight weight => weight.Grams / 1000,
                Count { Unit: "" } count => count.Number,
                _ => null,
            };
            if (context.Book.Scales.Any(s => s.Kilograms == kilograms))
                return new Taken(given.With(Scale, kilograms!.Value));
        }
        return Taken.Not(Keys.WeightNot);
    }

    private static Result Result(Given given, CalculatorContext context)
    {
        var (said, weighed) = (given.Number(Said)!.Value, given.Number(Weighed)!.Value);
        var lack = said - weighed;
        var values = new[]
        {
            Line.Of("said", AmountFormat.Weight(said)), Line.Of("weighed", AmountFormat.Weight(weighed)),
            Line.Of("lack", AmountFormat.Weight(Math.Abs(lack))),
            Line.Of("percent", AmountFormat.Percent(Math.Abs(lack) / said)),
        };
        if (lack <= 0)
            return new Result([new Line(lack == 0 ? Keys.WeightExact : Keys.WeightMore, values)], [], Articles);
        var lines = new List<Line> { new(Keys.WeightShort, values) };
        if (given.Number(Price) is { } price)
            lines.Add(new Line(Keys.WeightLost, Line.Of("price", AmountFormat.Money(price)),
                Line.Of("lost", AmountFormat.Money(price * lack / 1000))));
        var limit = Limit(given, said, context);
        lines.Add(LimitLine(limit, lack, given));
        lines.Add(new Line(Keys.WeightWho));
        return new Result(lines, limit is null ? [] : [context.Book.ScaleSource], Articles);
    }

    private static int? Limit(Given given, decimal said, CalculatorContext context) =>
        context.MayUse(context.Book.ScaleSource) && given.Number(Scale) is { } kilograms
            ? context.Book.Scales.FirstOrDefault(s => s.Kilograms == kilograms)?.AllowedFor(said)
            : null;

    private static Line LimitLine(int? limit, decimal lack, Given given) => limit is not { } allowed
        ? new Line(Keys.WeightNoLimit)
        : new Line(lack > allowed ? Keys.WeightOver : Keys.WeightWithin,
            Line.Of("kg", given[Scale]!), Line.Of("allowed", AmountFormat.Weight(allowed)));
}
