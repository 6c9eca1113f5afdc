using BachDang.Outreach.Knowledge.Answering.Deciding;

namespace BachDang.Outreach.Knowledge.Answering.Talking;

/// <summary>
/// What several ways of completing one message found. An article counts by its best place among them, by how near it
/// is to the topic, and by how many of the message's own words its title names. Weights and bounds were set on the
/// golden talks of tests/golden/talks.yml.
/// </summary>
internal sealed class CandidatePool(AnswerContext context, TalkState talk, uint asks)
{
    private const int MostTitles = 3;

    /// <summary>Share of the message's own words an article's title and questions must hold; less of a correction's,
    /// whose speaker says himself that the matter stays.</summary>
    private const double LeastOwn = 0.6;
    private const double LeastOwnOfCorrection = 0.5;

    /// <summary>How far the first must lead the second to be the answer.</summary>
    private const double Lead = 1.2;

    private readonly IReadOnlyList<string> _own = TalkTurn.OwnWords(context);

    private readonly Dictionary<string, Candidate> _best = new(StringComparer.Ordinal);

    public void Add(Evidence evidence)
    {
        if (evidence.Candidates.Count == 0) return;
        var top = evidence.Candidates.Max(c => c.Score);
        foreach (var candidate in evidence.Candidates)
        {
            var placed = candidate with { Score = candidate.Score / top };
            var id = candidate.Card.Article.Id;
            if (!_best.TryGetValue(id, out var known) || known.Score < placed.Score) _best[id] = placed;
        }
    }

    /// <summary>The best of the pool.</summary>
    /// <param name="alone">What the message finds by itself.</param>
    /// <param name="goesOn">Its words say that it goes on.</param>
    /// <returns>Null when no article both names the message's own words and belongs to the talk.</returns>
    public Attempt? Best(Attempt alone, bool goesOn)
    {
        var ranked = _best.Values
            .Where(c => c.Card.Head.ShareOf(_own) >= (context.IsCorrection ? LeastOwnOfCorrection : LeastOwn))
            .Select(c => c with { Score = c.Score * Weight(c.Card) })
            .OrderByDescending(c => c.Score).ToList();
        if (ranked.Count == 0 || !Belongs(ranked[0].Card, alone, goesOn)) return null;
        var evidence = new Evidence(ranked, alone.Evidence.LookAlike);
        var leads = ranked.Count == 1 || ranked[0].Score >= Lead * ranked[1].Score;
        if (!leads && !goesOn && !context.IsCorrection) return null;
        var cards = ranked.Take(MostTitles).Select(c => c.Card).ToList();
        return new Attempt(evidence, leads
            ? new Decision(Band.Answer, cards[..1], Thresholds.GoingOn, null)
            : new Decision(Band.Choose, cards, Thresholds.GoingOn, null));
    }

    private bool Belongs(ArticleCard card, Attempt alone, bool goesOn)
    {
        if (context.IsCorrection) return true;
        var all = card.Head.ShareOf(_own) >= 1;
        if (!TopicArticles.IsRelated(talk, card)) return goesOn && all && card.Title.ShareOf(_own) >= LeastOwn;
        var offered = alone.Decision.Band == Band.Choose && alone.Decision.Articles.Contains(card);
        return goesOn || offered || all;
    }

    private double Weight(ArticleCard card) =>
        (0.5 + card.Title.ShareOf(_own)) * TopicArticles.Weight(context, talk, card, asks);
}
