using BachDang.Outreach.Knowledge.Answering.Deciding;

namespace BachDang.Outreach.Knowledge.Answering.Steps;

/// <summary>Writes the decision out: the article's own words, the titles to choose from, or the refusal.</summary>
internal sealed class WriteAnswer : IAnswerStep
{
    public ValueTask RunAsync(AnswerContext context, CancellationToken ct)
    {
        var decision = context.Decision!;
        switch (decision.Band)
        {
            case Band.Answer:
                context.Draft = ArticleAnswer.Of(
                    context.Shelf, decision.Articles[0], context.Today, Says.Topic(context)) with
                {
                    Score = decision.Sure,
                    Reading = context.Carried is null ? context.Reading : context.Searched ?? context.Reading,
                    MaskedText = context.Masked,
                };
                break;
            case Band.Choose:
                context.Answer = Says.Choose(context, decision);
                break;
            case Band.Refuse:
                context.Answer = Says.Refuse(context, decision);
                break;
        }
        return ValueTask.CompletedTask;
    }
}
