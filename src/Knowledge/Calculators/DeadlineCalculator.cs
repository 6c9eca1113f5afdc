using BachDang.Outreach.Knowledge.Calculators.Reading;
using BachDang.Outreach.Knowledge.Text.Amounts;
using Keys = BachDang.Outreach.Knowledge.Calculators.CalculatorReplyKeys;

namespace BachDang.Outreach.Knowledge.Calculators;

/// <summary>Until when something may be repaired, given back or called off.</summary>
internal sealed class DeadlineCalculator : Calculator
{
    internal const string Warranty = "warranty";
    internal const string Remote = "remote";
    internal const string Door = "door";
    internal const string Seminar = "seminar";
    internal const string Multilevel = "multilevel";

    internal const string Kind = "kind";
    internal const string Bought = "bought";
    internal const string Months = "months";
    internal const string Repair = "repair";
    internal const string Wrong = "wrong";
    internal const string Yes = "yes";
    internal const string No = "no";

    internal static readonly string[] Kinds = [Warranty, Remote, Door, Seminar, Multilevel];

    public override string Name => "han-doi-tra";

    public override bool Recognises(string text, CalculatorContext context) => false;

    public override Given Begin(string text, CalculatorContext context)
    {
        // What an article's button gives: calculator: han-doi-tra/warranty.
        if (Kinds.Contains(text)) return Given.Nothing.With(Kind, text);
        var given = Given.Nothing;
        if (DeadlineText.Kind(text) is { } kind) given = given.With(Kind, kind);
        if (DeadlineText.Day(text, context.Today) is { IsVague: false } day && day.Date <= context.Today)
            given = given.With(Bought, DeadlineText.Stored(day.Date));
        var (months, repair) = DeadlineText.Periods(text, context.Today);
        if (months is { } length) given = given.With(Months, length);
        return repair is { } days ? given.With(Repair, days) : given;
    }

    public override CalculatorStep Next(Given given, CalculatorContext context)
    {
        if (given[Kind] is not { } kind)
            return new Ask(Kind, new Line(Keys.TermKind), [.. Kinds.Select(k => (k, new Line(Keys.TermChoice(k))))]);
        if (!context.Book.Terms.TryGetValue(kind, out var term) || !context.MayUse(term.Source))
            return new Result([new Line(Keys.TermLawChanged)], [], DeadlineResult.Articles(kind));
        if (kind == Remote && given[Wrong] is null)
            return new Ask(Wrong, new Line(Keys.TermWrong),
                [(Yes, new Line(Keys.TermYes)), (No, new Line(Keys.TermNo))]);
        if (kind == Remote && given[Wrong] == No) return DeadlineResult.NoRight(term);
        if (given[Bought] is not { } bought) return new Ask(Bought, new Line(QuestionOfDay(kind)), []);
        if (kind == Warranty && given[Months] is null) return new Ask(Months, new Line(Keys.TermMonths), []);
        if (kind == Warranty && given[Repair] is null)
            return new Ask(Repair, new Line(Keys.TermRepair), [("0", new Line(Keys.TermNoRepair))]);
        return DeadlineResult.Of(kind, DeadlineText.Opened(bought), given, term, context);
    }

    public override Taken Take(string field, string text, Given given, CalculatorContext context) => field switch
    {
        Kind => TakeKind(text, given, context),
        Bought => TakeDay(text, given, context),
        Months => DeadlineText.Months(text, context.Today) is { } months
            ? new Taken(given.With(Months, months))
            : Taken.Not(Keys.TermMonthsNot),
        Repair => DeadlineText.RepairDays(text, context.Today) is { } days
            ? new Taken(given.With(Repair, days))
            : Taken.Not(Keys.TermRepairNot),
        _ => TakeWrong(text, given),
    };

    private static string QuestionOfDay(string kind) => kind switch
    {
        Warranty => Keys.TermBought,
        Multilevel or Seminar => Keys.TermReceived,
        _ => Keys.TermContract,
    };

    private Taken TakeKind(string text, Given given, CalculatorContext context)
    {
        var begun = Begin(text, context);
        return begun[Kind] is null ? Taken.Not(Keys.TermKindNot) : new Taken(begun);
    }

    private static Taken TakeDay(string text, Given given, CalculatorContext context)
    {
        var day = DeadlineText.Day(text, context.Today);
        if (day is null) return Taken.Not(Keys.TermDateNot);
        if (day.IsVague) return Taken.Not(Keys.TermDateVague);
        return day.Date > context.Today
            ? Taken.Not(Keys.TermDateFuture)
            : new Taken(given.With(Bought, DeadlineText.Stored(day.Date)));
    }

    private static Taken TakeWrong(string text, Given given)
    {
        if (text is Yes or No) return new Taken(given.With(Wrong, text));
        if (AmountCues.Has(text, AmountCues.No)) return new Taken(given.With(Wrong, No));
        return AmountCues.Has(text, AmountCues.Yes)
            ? new Taken(given.With(Wrong, Yes))
            : Taken.Not(Keys.TermWrongNot);
    }
}
