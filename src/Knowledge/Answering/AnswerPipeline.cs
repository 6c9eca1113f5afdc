using BachDang.Outreach.Knowledge.Answering.Deciding;
using BachDang.Outreach.Knowledge.Answering.Steps;
using BachDang.Outreach.Knowledge.Answering.Talking;
using BachDang.Outreach.Knowledge.Answering.Talking.Several;
using BachDang.Outreach.Knowledge.Answering.Wording;

namespace BachDang.Outreach.Knowledge.Answering;

/// <summary>The road from a message to its answer, as one list to read aloud. Safe for any number of threads.</summary>
internal sealed class AnswerPipeline
{
    private readonly IAnswerStep[] _steps;

    /// <param name="writer">The language model, or null where none is configured.</param>
    public AnswerPipeline(ModelWriter? writer = null) => _steps =
    [
        new CleanText(),
        new MaskPersonalData(),
        new ReadOpening(),
        new ReadQuestion(),
        new RouteQuestion(),
        new AnswerSeveral(this),
        new FindArticles(),
        new Decide(),
        new GoOnWithTalk(),
        new SayTogether(),
        new CompleteWithModel(writer),
        new WriteAnswer(),
        new RephraseWithModel(writer),
        new CheckAnswer(),
    ];

    /// <summary>Always gives an answer; every message ends in a sentence.</summary>
    public ValueTask<Answer> AnswerAsync(
        AnswerShelf shelf, Question question, DateOnly today, CancellationToken ct) =>
        AnswerAsync(new AnswerContext(question, shelf, today), _steps, ct);

    /// <summary>Runs the steps up to the decision, for a part of a message; no language model takes part in it.
    /// </summary>
    public async ValueTask DecideAsync(AnswerContext context, CancellationToken ct)
    {
        foreach (var step in _steps.TakeWhile(step => step is not CompleteWithModel))
        {
            await step.RunAsync(context, ct);
            if (context.Answer is not null) return;
        }
    }

    /// <summary>Runs the steps after the decision.</summary>
    public ValueTask<Answer> FinishAsync(AnswerContext context, CancellationToken ct) =>
        AnswerAsync(context, _steps.SkipWhile(step => step is not WriteAnswer), ct);

    private static async ValueTask<Answer> AnswerAsync(
        AnswerContext context, IEnumerable<IAnswerStep> steps, CancellationToken ct)
    {
        foreach (var step in steps)
        {
            await step.RunAsync(context, ct);
            if (context.Answer is { } answer) return answer with { Turn = TalkTurn.Of(context, answer) };
        }
        throw new InvalidOperationException("The last step of the pipeline gave no answer.");
    }

    /// <summary>The articles found, best first, whatever the route and the decision would be.</summary>
    public async ValueTask<IReadOnlyList<string>> RankAsync(AnswerContext context, CancellationToken ct)
    {
        await FindAsync(context, ct);
        return [.. context.Evidence.Candidates.Select(c => c.Card.Article.Id)];
    }

    /// <summary>Runs the steps before the decision, whatever the route.</summary>
    public async ValueTask FindAsync(AnswerContext context, CancellationToken ct)
    {
        foreach (var step in _steps.TakeWhile(step => step is not Decide)) await step.RunAsync(context, ct);
    }
}
