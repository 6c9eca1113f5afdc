using BachDang.Outreach.Knowledge.Answering.Deciding;
using BachDang.Outreach.Knowledge.Content;

namespace BachDang.Outreach.Knowledge.Answering;

/// <summary>An article as an answer, in its own words.</summary>
internal static class ArticleAnswer
{
    /// <param name="shelf">The content in use.</param>
    /// <param name="card">The article; it may answer today.</param>
    /// <param name="today">Today in Vietnam.</param>
    /// <param name="topic">The earlier article the question was taken to go on about.</param>
    public static Answer Of(AnswerShelf shelf, ArticleCard card, DateOnly today, AnswerChoice? topic = null)
    {
        var (content, article) = (shelf.Content, card.Article);
        var lead = ArticleText.Lead(content, article);
        if (topic is not null)
            lead = $"{content.Replies.Fill(ReplyKeys.AssumedTopic, ("title", topic.Title))}\n{lead}";
        var more = ArticleText.More(content, article);
        return new Answer
        {
            Status = AnswerStatus.Answered,
            Route = Routes.Knowledge,
            ArticleId = article.Id,
            Title = article.Title,
            Text = $"{lead}\n\n{content.Replies[ReplyKeys.SeeMore]}\n{more}",
            Lead = lead,
            More = more,
            Sources = ArticleText.Sources(content, article),
            FollowUps = FollowUps(shelf, article, today),
            Score = 1,
            MaskedText = article.Title,
            AssumedTopic = topic,
            ContentVersion = content.Version,
        };
    }

    private static IReadOnlyList<AnswerChoice> FollowUps(AnswerShelf shelf, Article article, DateOnly today) =>
        Says.Titles([.. article.FollowUps
            .Select(shelf.Card).OfType<ArticleCard>()
            .Where(next => shelf.Content.MayAnswer(next.Article, today))]);
}
