using BachDang.Outreach.Knowledge.Answering.Deciding;
using BachDang.Outreach.Knowledge.Answering.Steps;
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
        new ReadQuestion(),
        new RouteQuestion(),
        new ResolveFollowUp(),
        new FindArticles(),
        new Decide(),
        new CompleteWithModel(writer),
        new WriteAnswer(),
        new RephraseWithModel(writer),
        new CheckAnswer(),
    ];

    /// <summary>Always gives an answer; every message ends in a sentence.</summary>
    public async ValueTask<Answer> AnswerAsync(
        AnswerShelf shelf, Question question, DateOnly today, CancellationToken ct)
    {
        var context = new AnswerContext(question, shelf, today);
        foreach (var step in _steps)
        {
            await step.RunAsync(context, ct);
            if (context.Answer is { } answer) return answer;
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
