using System.Text;
using BachDang.Outreach.Knowledge.Answering.Deciding;
using BachDang.Outreach.Knowledge.Answering.Talking;

namespace BachDang.Outreach.Knowledge.Answering;

/// <summary>Builds the answers that speak with replies instead of an article.</summary>
internal static class Says
{
    /// <summary>The desk every general sentence points to.</summary>
    public const string FirstDesk = "ubnd-phuong";

    public static Answer Reply(AnswerContext context, AnswerStatus status, string route, string key)
    {
        var text = ReplyText.Fill(context.Shelf.Content, key);
        return new Answer
        {
            Status = status,
            Route = route,
            ReplyKey = key,
            Text = text,
            Lead = text,
            Reading = context.Reading,
            MaskedText = context.Masked,
            ContentVersion = context.Shelf.Content.Version,
        };
    }

    public static Answer Choose(AnswerContext context, Decision decision) =>
        ChoiceSentence.Of(context, decision.Articles) with
        {
            Choices = Titles(decision.Articles),
            Score = decision.Sure,
            AssumedTopic = Topic(context),
        };

    public static Answer Refuse(AnswerContext context, Decision decision)
    {
        var content = context.Shelf.Content;
        var key = decision.ReplyKey ?? ReplyKeys.Unknown;
        var text = new StringBuilder(ReplyText.Fill(content, key))
            .Append('\n').Append(ReplyText.Fill(content, ReplyKeys.Contact));
        if (decision.Articles.Count > 0) text.Append('\n').Append(content.Replies[ReplyKeys.Nearest]);
        var refusal = text.ToString();
        return Reply(context, AnswerStatus.Refused, Routes.Knowledge, key) with
        {
            Text = refusal,
            Lead = refusal,
            Choices = Titles(decision.Articles),
            Score = decision.Sure,
        };
    }

    public static IReadOnlyList<AnswerChoice> Titles(IReadOnlyList<ArticleCard> cards) =>
        [.. cards.Select(card => new AnswerChoice(card.Article.Id, card.Article.Title))];

    /// <summary>What the answer is said to be about: the carried topic, or where the message named a matter of its own
    /// and was only completed, the article that answers it.</summary>
    public static AnswerChoice? Topic(AnswerContext context)
    {
        var names = context.Carried is not null && !context.IsBareAsk
            && context.Decision is { Band: Band.Answer };
        var card = names ? context.Decision!.Articles[0] : context.Topic;
        return card is { Article: var article } ? new AnswerChoice(article.Id, article.Title) : null;
    }
}
