using BachDang.Outreach.Knowledge.Answering.Deciding;

namespace BachDang.Outreach.Knowledge.Answering.Steps;

/// <summary>
/// Lets nothing out that has no source in force today, whoever worded it. What fails becomes a refusal.
/// </summary>
internal sealed class CheckAnswer : IAnswerStep
{
    public ValueTask RunAsync(AnswerContext context, CancellationToken ct)
    {
        var draft = context.Draft!;
        var card = draft.ArticleId is { } id ? context.Shelf.Card(id) : null;
        var holds = card is not null && draft.Sources.Count > 0
            && context.Shelf.Content.MayAnswer(card.Article, context.Today);
        context.Answer = holds ? draft : Says.Refuse(context, new Decision(Band.Refuse, [], 0, null));
        return ValueTask.CompletedTask;
    }
}
