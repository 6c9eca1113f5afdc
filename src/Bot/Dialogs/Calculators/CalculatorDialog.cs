using System.Text.Json.Serialization;
using BachDang.Outreach.Bot.Channels;
using BachDang.Outreach.Bot.Dialogs.Steps;
using BachDang.Outreach.Knowledge.Calculators;

namespace BachDang.Outreach.Bot.Dialogs.Calculators;

/// <summary>What a calculation remembers.</summary>
/// <param name="Given">The values so far.</param>
/// <param name="Asked">The value asked for now.</param>
internal sealed record CalculatorState(Given Given, string Asked);

/// <summary>A calculator as a talk: asks for what is missing, says what came out.</summary>
internal sealed class CalculatorDialog(Calculator calculator, CalculatorWords words)
    : Dialog<CalculatorState>(CalculatorJson.Default.CalculatorState)
{
    // Longer messages are stories, not sums; and this looks at every message of everybody.
    private const int LongestSum = 300;

    public override string Name => calculator.Name;

    public override int Version => 1;

    public override TimeSpan Lasts => TimeSpan.FromMinutes(30);

    public override bool IsBegunBy(Inbound inbound) =>
        inbound is Said { Text.Length: <= LongestSum } said && calculator.Recognises(said.Text, words.Context());

    public override ValueTask<DialogTurn> BeginAsync(
        DialogContext context, Inbound by, string argument, CancellationToken ct)
    {
        var given = calculator.Begin(by is Said said ? said.Text : argument, words.Context());
        return ValueTask.FromResult(Go(context, given));
    }

    protected override bool IsWhole(CalculatorState state) => state is { Asked: not null, Given.Values: not null };

    protected override ValueTask<DialogTurn> TakeAsync(
        DialogContext context, CalculatorState state, DialogInput input, CancellationToken ct) =>
        ValueTask.FromResult(input switch
        {
            Wrote wrote => Take(context, state, wrote.Text),
            Chose chose => Choose(context, state, chose.Value),
            WentBack => Go(context, state.Given.WithoutLast()),
            Skipped => Skip(context, state),
            Received => Go(context, state.Given) with { Heard = Heard.NotUnderstood },
            _ => Go(context, state.Given),
        });

    private DialogTurn Take(DialogContext context, CalculatorState state, string text)
    {
        var taken = calculator.Take(state.Asked, text, state.Given, words.Context());
        if (taken.Given is { } given)
            return Go(context, given) with
            {
                Heard = CalculatorWords.IsAnswer(text) ? Heard.Understood : Heard.AsFreeWords,
            };
        return Again(context, state, taken.Problem) with { Heard = Heard.NotUnderstood };
    }

    // A button says which value it gives, so that one of an earlier step is not taken for another's.
    private DialogTurn Choose(DialogContext context, CalculatorState state, string value)
    {
        var parts = value.Split('=', 2);
        if (parts.Length < 2 || parts[0] != state.Asked) return Go(context, state.Given);
        var taken = calculator.Take(parts[0], parts[1], state.Given, words.Context());
        return taken.Given is { } given ? Go(context, given) : Again(context, state, taken.Problem);
    }

    private DialogTurn Skip(DialogContext context, CalculatorState state) =>
        Asked(state.Given) is { MaySkip: true } ask
            ? ask.IsMore ? End(words.Done()) : Go(context, state.Given.With(ask.Field, Given.Unknown))
            : Again(context, state, CalculatorWords.Needed());

    private DialogTurn Again(DialogContext context, CalculatorState state, Line? problem) =>
        Asked(state.Given) is { } ask
            ? Stay(state, words.Question(context, state.Given, ask, problem))
            : Go(context, state.Given);

    private DialogTurn Go(DialogContext context, Given given) => calculator.Next(given, words.Context()) switch
    {
        Ask ask => Stay(new CalculatorState(given, ask.Field), words.Question(context, given, ask)),
        Result { More: { } more } result => Stay(
            new CalculatorState(given, more.Field), words.ResultWithMore(context, calculator.Name, result, more)),
        Result result => End(words.Result(calculator.Name, result)),
        _ => throw new InvalidOperationException("A calculation neither asks nor answers."),
    };

    private Ask? Asked(Given given) => calculator.Next(given, words.Context()) switch
    {
        Ask ask => ask,
        Result result => result.More,
        _ => null,
    };
}

[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(CalculatorState))]
internal sealed partial class CalculatorJson : JsonSerializerContext;
