using BachDang.Outreach.Knowledge.Text.Amounts;
using Keys = BachDang.Outreach.Knowledge.Calculators.CalculatorReplyKeys;

namespace BachDang.Outreach.Knowledge.Calculators;

/// <summary>Checks a barcode's last digit and says who gave its number, and that neither proves anything.</summary>
internal sealed class BarcodeCalculator : Calculator
{
    internal const string Code = "code";
    private const int Vietnam = 893;
    private static readonly string[] Articles = ["ma-vach-893", "quet-ma-ra-thong-tin"];

    public override string Name => "ma-vach";

    /// <summary>Nothing but a thirteen-digit number whose last digit is right; shorter ones are phones and
    /// ids.</summary>
    public override bool Recognises(string text, CalculatorContext context) =>
        Barcode.Find(text) is { Digits.Length: 13, IsRight: true } && !text.Any(char.IsLetter);

    public override Given Begin(string text, CalculatorContext context) =>
        Barcode.Find(text) is { } code ? Given.Nothing.With(Code, code.Digits) : Given.Nothing;

    public override CalculatorStep Next(Given given, CalculatorContext context) => given[Code] is { } digits
        ? Result(new Barcode(digits), context)
        : new Ask(Code, new Line(Keys.BarcodeAsk), []);

    public override Taken Take(string field, string text, Given given, CalculatorContext context) =>
        Barcode.Find(text) is { } code ? new Taken(given.With(Code, code.Digits)) : Taken.Not(Keys.BarcodeNot);

    private static Result Result(Barcode code, CalculatorContext context)
    {
        var first = new Line(code.IsRight ? Keys.BarcodeRight : Keys.BarcodeWrong,
            Line.Of("code", code.Digits), Line.Of("kind", code.Kind), Line.Of("last", code.Digits[^1..]),
            Line.Of("check", AmountFormat.Number(code.CheckDigit)));
        var source = context.Book.BarcodeSource;
        return new Result(
            code.IsRight
                ? [first, Issuer(code, context), new Line(Keys.BarcodeProvesNothing)]
                : [first, new Line(Keys.BarcodeProvesNothing)],
            code.IsRight && code.Prefix == Vietnam && context.MayUse(source) ? [source] : [], Articles);
    }

    private static Line Issuer(Barcode code, CalculatorContext context)
    {
        var prefix = code.Prefix.ToString("000", System.Globalization.CultureInfo.InvariantCulture);
        var entry = context.Book.Prefixes.FirstOrDefault(p => p.From <= code.Prefix && code.Prefix <= p.To);
        var key = entry switch
        {
            null => Keys.BarcodeUnknown,
            { From: Vietnam } => Keys.BarcodeVietnam,
            { Kind: "use" } => Keys.BarcodeUse,
            _ => Keys.BarcodeMember,
        };
        return new Line(key, Line.Of("prefix", prefix), Line.Of("name", entry?.Name ?? ""));
    }
}
