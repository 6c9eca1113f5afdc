using BachDang.Outreach.Knowledge.Answering.Deciding;
using BachDang.Outreach.Knowledge.Answering.Talking;
using BachDang.Outreach.Knowledge.Answering.Wording;
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
        lead = TopicLine(content, topic) + lead;
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
            Topic = article.Topic,
            Calculator = article.Calculator,
            Score = 1,
            MaskedText = article.Title,
            AssumedTopic = topic,
            Turn = TalkTurn.OfChosen(shelf, card),
            ContentVersion = content.Version,
        };
    }

    /// <summary>The answer with its short half as a language model arranged it. The law, the caution and everything
    /// else stay; what the arrangement left out of the short half opens the other.</summary>
    public static Answer Reworded(ContentSet content, Article article, Answer own, Worded worded)
    {
        var lead = TopicLine(content, own.AssumedTopic) + ArticleText.Lead(content, article, worded.Words)
            + $"\n\n{content.Replies[ReplyKeys.ByModel]}";
        var more = own.More;
        // A whole section that stands above is not said twice.
        foreach (var section in worded.Sections)
            more = more.Replace(ReplyText.FillPhones(content, section) + "\n\n", "", StringComparison.Ordinal);
        if (worded.LeftOut.Length > 0) more = $"{ReplyText.FillPhones(content, worded.LeftOut)}\n\n{more}";
        return own with
        {
            Lead = lead,
            More = more,
            Text = $"{lead}\n\n{content.Replies[ReplyKeys.SeeMore]}\n{more}",
            ByModel = true,
        };
    }

    /// <summary>Says which earlier article the question was taken to go on about; empty for none.</summary>
    public static string TopicLine(ContentSet content, AnswerChoice? topic) => topic is null
        ? ""
        : content.Replies.Fill(ReplyKeys.AssumedTopic, ("title", topic.Title)) + "\n";

    private static IReadOnlyList<AnswerChoice> FollowUps(AnswerShelf shelf, Article article, DateOnly today) =>
        Says.Titles([.. article.FollowUps
            .Select(shelf.Card).OfType<ArticleCard>()
            .Where(next => shelf.Content.MayAnswer(next.Article, today))]);
}
