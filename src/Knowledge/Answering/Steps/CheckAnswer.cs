using BachDang.Outreach.Knowledge.Answering.Deciding;
using BachDang.Outreach.Knowledge.Text;

namespace BachDang.Outreach.Knowledge.Answering.Steps;

/// <summary>
/// Lets nothing out that has no source in force today, whoever worded it. What fails becomes a refusal. Words arranged
/// by a language model are looked at once more, in another way than when they were taken: a number or code that the
/// article's own answer does not hold brings back the article's own words.
/// </summary>
internal sealed class CheckAnswer : IAnswerStep
{
    public ValueTask RunAsync(AnswerContext context, CancellationToken ct)
    {
        var draft = context.Draft!;
        var card = draft.ArticleId is { } id ? context.Shelf.Card(id) : null;
        var holds = card is not null && draft.Sources.Count > 0
            && context.Shelf.Content.MayAnswer(card.Article, context.Today);
        if (!holds) context.Answer = Says.Refuse(context, new Decision(Band.Refuse, [], 0, null));
        else context.Answer = draft.ByModel ? WithoutNewNumbers(context, card!, draft) : draft;
        return ValueTask.CompletedTask;
    }

    private static Answer WithoutNewNumbers(AnswerContext context, ArticleCard card, Answer draft)
    {
        var own = ArticleAnswer.Of(context.Shelf, card, context.Today, draft.AssumedTopic);
        var known = Numbers(own.Text).ToHashSet(StringComparer.Ordinal);
        return Numbers(draft.Lead).All(known.Contains)
            ? draft
            : draft with { Lead = own.Lead, More = own.More, Text = own.Text, ByModel = false };
    }

    private static IEnumerable<string> Numbers(string text) =>
        from token in Tokenizer.Tokenize(text)
        where token.Kind != TokenKind.Syllable
        select token.Text;
}
