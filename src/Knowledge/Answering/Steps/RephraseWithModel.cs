using BachDang.Outreach.Knowledge.Answering.Wording;

namespace BachDang.Outreach.Knowledge.Answering.Steps;

/// <summary>
/// Lets a language model, where one is configured, choose, order and lightly reword the article's sentences for this
/// question. It never adds anything, and without it, or when anything is wrong, the article's own words stand.
/// </summary>
internal sealed class RephraseWithModel(ModelWriter? writer) : IAnswerStep
{
    public async ValueTask RunAsync(AnswerContext context, CancellationToken ct)
    {
        if (writer is null || context.Draft is not { ArticleId: { } id } draft) return;
        if (context.Shelf.Card(id)?.Article is not { } article) return;
        if (await writer.RewordAsync(context, article, ct) is { } worded)
            context.Draft = ArticleAnswer.Reworded(context.Shelf.Content, article, draft, worded);
    }
}
