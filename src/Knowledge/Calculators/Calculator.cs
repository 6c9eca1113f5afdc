using BachDang.Outreach.Knowledge.Content;
using BachDang.Outreach.Knowledge.Content.Calculators;

namespace BachDang.Outreach.Knowledge.Calculators;

/// <summary>A calculation that asks for its values one by one, or takes them from one message. Pure: what was given and
/// the context decide everything.</summary>
public abstract class Calculator
{
    /// <summary>Every calculator; each is a dialog of the same name.</summary>
    public static IReadOnlyList<Calculator> All { get; } =
        [new ShortWeightCalculator(), new UnitPriceCalculator(), new DeadlineCalculator(), new BarcodeCalculator()];

    /// <summary>Its name in buttons, stored rows and articles.</summary>
    public abstract string Name { get; }

    /// <summary>Whether a message is a calculation by itself, without asking for one by name.</summary>
    public abstract bool Recognises(string text, CalculatorContext context);

    /// <summary>What the message that began it gives already; nothing when it gives nothing.</summary>
    public abstract Given Begin(string text, CalculatorContext context);

    /// <summary>The next question, or the result.</summary>
    public abstract CalculatorStep Next(Given given, CalculatorContext context);

    /// <summary>Reads the answer to a question.</summary>
    /// <param name="field">What was asked for.</param>
    /// <param name="text">The answer, as typed or as on a button.</param>
    /// <param name="given">What is known already.</param>
    /// <param name="context">The day and the law.</param>
    public abstract Taken Take(string field, string text, Given given, CalculatorContext context);
}

/// <summary>What a calculation may need beside the resident's values.</summary>
/// <param name="Content">The content in use.</param>
/// <param name="Today">Today in Vietnam.</param>
/// <param name="AddWorkingDays">The day so many of the ward's working days later.</param>
public sealed record CalculatorContext(
    ContentSet Content, DateOnly Today, Func<DateOnly, int, DateOnly> AddWorkingDays)
{
    internal CalculatorBook Book => Content.Calculators;

    /// <summary>Whether a document is in force, so that its numbers may be used.</summary>
    internal bool MayUse(ArticleSource source) =>
        Content.Laws.TryGetValue(source.Law, out var law) && law.IsInForceOn(Today);
}

/// <summary>The values given so far, in their order; going back takes the last one away.</summary>
public sealed record Given(IReadOnlyList<GivenValue> Values)
{
    public static readonly Given Nothing = new([]);

    /// <summary>Stands for a value the resident does not know.</summary>
    public const string Unknown = "-";

    public string? this[string field] => Values.LastOrDefault(v => v.Field == field)?.Value;

    public Given With(string field, string value) =>
        new([.. Values.Where(v => v.Field != field), new GivenValue(field, value)]);

    public Given WithoutLast() => new([.. Values.SkipLast(1)]);

    internal decimal? Number(string field) => this[field] is { } text && text != Unknown
        ? decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture)
        : null;

    internal Given With(string field, decimal value) =>
        With(field, value.ToString(System.Globalization.CultureInfo.InvariantCulture));
}

public sealed record GivenValue(string Field, string Value);

/// <summary>A sentence: its key in content/replies.yml and the values of its places.</summary>
public sealed record Line(string Key, params IReadOnlyList<KeyValuePair<string, string>> Values)
{
    internal static KeyValuePair<string, string> Of(string name, string value) => new(name, value);
}

public abstract record CalculatorStep;

/// <summary>Asks for a value.</summary>
/// <param name="Field">Which.</param>
/// <param name="Question">The sentence.</param>
/// <param name="Choices">Answers as buttons: what is taken and what stands on it.</param>
/// <param name="MaySkip">Whether the calculation goes on without it.</param>
/// <param name="IsMore">Asked after a result: passing it ends the calculation.</param>
public sealed record Ask(
    string Field, Line Question, IReadOnlyList<(string Value, Line Title)> Choices, bool MaySkip = false,
    bool IsMore = false) : CalculatorStep;

/// <summary>The result.</summary>
/// <param name="Lines">What came out, in order.</param>
/// <param name="Sources">The documents it rests on.</param>
/// <param name="Articles">What people want to read next.</param>
/// <param name="More">Asked after the result; null ends the calculation.</param>
public sealed record Result(
    IReadOnlyList<Line> Lines, IReadOnlyList<ArticleSource> Sources, IReadOnlyList<string> Articles, Ask? More = null)
    : CalculatorStep;

/// <summary>What an answer gave.</summary>
/// <param name="Given">All values from now on; null when the answer was none.</param>
/// <param name="Problem">What to say then.</param>
public sealed record Taken(Given? Given, Line? Problem = null)
{
    internal static Taken Not(string key) => new(null, new Line(key));
}
