using BachDang.Outreach.Knowledge.Answering.Deciding;
using BachDang.Outreach.Knowledge.Search;

namespace BachDang.Outreach.Knowledge.Answering.Steps;

/// <summary>
/// Turns what the index found into candidates: articles that may answer today, and look-alike questions beside them.
/// A message that goes on is searched together with its topic.
/// </summary>
internal sealed class FindArticles : IAnswerStep
{
    private const int KeywordsOfTopic = 2;

    public ValueTask RunAsync(AnswerContext context, CancellationToken ct)
    {
        if (context.Topic is { } topic)
        {
            context.Found = context.Shelf.Index.Search(TopicQuery(context, topic), ReadQuestion.Hits);
            context.Evidence = Gather(context, context.Found);
            return ValueTask.CompletedTask;
        }
        context.Evidence = Gather(context, context.Found ?? new SearchResult(Search.Reading.Nothing, []));
        return ValueTask.CompletedTask;
    }

    /// <summary>
    /// A bare ask (nộp ở đâu?) gets the topic words of the last message; a new topic (thế còn mũ bảo hiểm?) gets what
    /// the last message asked for.
    /// </summary>
    private static string TopicQuery(AnswerContext context, ArticleCard topic)
    {
        var shelf = context.Shelf;
        var earlier = shelf.Words.WriteOut(shelf.Mask.Without(context.Question.Earlier[^1].MaskedText));
        var last = shelf.Phrases.Read(shelf.Index.Search(earlier, 1).Reading);
        if (context.IsBareAsk)
        {
            var words = shelf.Talk.TopicOf(last, shelf.Asks);
            return words.Length > 0
                ? $"{context.Reading} {words}"
                : $"{context.Reading} {string.Join(' ', topic.Article.Keywords.Take(KeywordsOfTopic))}";
        }
        return context.Asks != 0 ? context.Reading : $"{context.Reading} {shelf.Asks.WordsOf(last)}";
    }

    private static Evidence Gather(AnswerContext context, SearchResult found)
    {
        var candidates = new List<Candidate>(12);
        var lookAlike = default(LookAlikeHit);
        foreach (var hit in found.Hits)
        {
            if (context.Shelf.Card(hit.Id) is { } card)
            {
                if (context.Shelf.Content.MayAnswer(card.Article, context.Today))
                    candidates.Add(new Candidate(card, hit.Score * TopicBonus(context, card), hit));
            }
            else if (hit.Similarity > lookAlike.Similarity && context.Shelf.LookAlike(hit.Id) is { } question)
            {
                lookAlike = new LookAlikeHit(question, hit.Similarity);
            }
        }
        if (context.Topic is not null) candidates.Sort((a, b) => b.Score.CompareTo(a.Score));
        return new Evidence(candidates, lookAlike);
    }

    private static double TopicBonus(AnswerContext context, ArticleCard card)
    {
        if (context.Topic is not { } topic) return 1;
        var bonus = (context.Asks & ~card.MainAsks) == 0 ? 1 : 0.4;
        if (topic.Article.FollowUps.Contains(card.Article.Id)) return 1.4 * bonus;
        if (topic.Article.Id == card.Article.Id) return (context.IsBareAsk ? 1.2 : 0.8) * bonus;
        return topic.Article.Topic == card.Article.Topic ? 1.1 * bonus : bonus;
    }
}
