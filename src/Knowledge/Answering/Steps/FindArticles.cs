using BachDang.Outreach.Knowledge.Answering.Deciding;
using BachDang.Outreach.Knowledge.Search;

namespace BachDang.Outreach.Knowledge.Answering.Steps;

/// <summary>
/// Turns what the index found into candidates: articles that may answer today, and look-alike questions beside them.
/// </summary>
internal sealed class FindArticles : IAnswerStep
{
    public ValueTask RunAsync(AnswerContext context, CancellationToken ct)
    {
        context.Evidence = Gather(context, context.Found ?? new SearchResult(Search.Reading.Nothing, []));
        return ValueTask.CompletedTask;
    }

    public static Evidence Gather(AnswerContext context, SearchResult found)
    {
        var candidates = new List<Candidate>(12);
        var lookAlike = default(LookAlikeHit);
        foreach (var hit in found.Hits)
        {
            if (context.Shelf.Card(hit.Id) is { } card)
            {
                if (context.Shelf.Content.MayAnswer(card.Article, context.Today)
                    && !context.Withdrawn.Contains(card.Article.Id))
                    candidates.Add(new Candidate(card, hit.Score, hit));
            }
            else if (hit.Similarity > lookAlike.Similarity && context.Shelf.LookAlike(hit.Id) is { } question)
            {
                lookAlike = new LookAlikeHit(question, hit.Similarity);
            }
        }
        return new Evidence(candidates, lookAlike);
    }
}
