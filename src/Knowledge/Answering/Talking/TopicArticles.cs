using BachDang.Outreach.Knowledge.Answering.Deciding;

namespace BachDang.Outreach.Knowledge.Answering.Talking;

/// <summary>How near an article is to what a talk is about.</summary>
internal static class TopicArticles
{
    private const double FollowUp = 1.4;
    private const double SameFolder = 1.1;
    private const double SelfOfBareAsk = 1.2;
    private const double SelfOfAddition = 0.6;
    private const double AskMissing = 0.4;

    /// <summary>Share of the topic's words another article must hold to answer for it.</summary>
    private const double LeastAbout = 0.5;

    /// <summary>Candidates in the order the talk gives them.</summary>
    public static Evidence Weighed(AnswerContext context, TalkState talk, Evidence evidence, uint asks)
    {
        var candidates = evidence.Candidates
            .Select(c => c with { Score = c.Score * Weight(context, talk, c.Card, asks) })
            .OrderByDescending(c => c.Score).ToList();
        return evidence with { Candidates = candidates };
    }

    /// <summary>The article that is mainly about what is asked: the topic's own, one of its follow-ups, one of its
    /// folder, in this order; of several the one the topic's words find first.</summary>
    public static ArticleCard? Holding(AnswerContext context, TalkState talk, Evidence found)
    {
        if (context.IsCorrection) return null;
        foreach (var own in new[] { talk.LastArticle, talk.Topic })
            if (own is not null && Holds(context, own)) return own;
        var about = talk.About.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var related = found.Candidates.Select(c => c.Card)
            .Where(card => Holds(context, card) && card.Head.ShareOf(about) >= LeastAbout).ToList();
        return related.Find(card => IsFollowUp(talk, card))
            ?? related.Find(card => talk.Topic?.Article.Topic == card.Article.Topic);
    }

    /// <summary>The topic's own article, one of its follow-ups, or one of its folder.</summary>
    public static bool IsRelated(TalkState talk, ArticleCard card) =>
        IsFollowUp(talk, card) || talk.Topic?.Article.Topic == card.Article.Topic
        || talk.LastArticle?.Article.Topic == card.Article.Topic;

    private static bool Holds(AnswerContext context, ArticleCard card) =>
        (context.Asks & ~card.OftenAsks) == 0 && context.Shelf.Content.MayAnswer(card.Article, context.Today)
        && !context.Withdrawn.Contains(card.Article.Id);

    private static bool IsFollowUp(TalkState talk, ArticleCard card) =>
        talk.Topic?.Article.FollowUps.Contains(card.Article.Id) == true
        || talk.LastArticle?.Article.FollowUps.Contains(card.Article.Id) == true;

    public static double Weight(AnswerContext context, TalkState talk, ArticleCard card, uint asks)
    {
        var weight = (asks & ~card.OftenAsks) == 0 ? 1 : AskMissing;
        if (IsFollowUp(talk, card)) return FollowUp * weight;
        if (talk.Topic?.Article.Id == card.Article.Id)
            return (context.IsBareAsk ? SelfOfBareAsk : SelfOfAddition) * weight;
        return talk.Topic?.Article.Topic == card.Article.Topic ? SameFolder * weight : weight;
    }
}
