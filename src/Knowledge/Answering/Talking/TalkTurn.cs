using BachDang.Outreach.Knowledge.Answering.Deciding;

namespace BachDang.Outreach.Knowledge.Answering.Talking;

/// <summary>Makes what the next question of a talk is told about this one.</summary>
internal static class TalkTurn
{
    private const int MostWords = 10;

    public static EarlierTurn Of(AnswerContext context, Answer answer)
    {
        var turn = new EarlierTurn(answer.MaskedText, answer.ArticleId) { Begins = context.LeavesTalk };
        // Manners, hand-offs and unreadable messages are no matter of their own.
        if (answer.Status == AnswerStatus.Error) return turn;
        if (answer.Status == AnswerStatus.Routed) return turn with { About = "" };
        var (own, asked) = (string.Join(' ', OwnWords(context)), context.Shelf.Asks.WordsOf(context.Words));
        var talk = context.Carried;
        if (asked.Length == 0 && talk is not null) asked = talk.AskedFor;
        if (talk is null) return turn with { About = own, AskedFor = asked, Withdrawn = context.Withdrawn };
        // A message that only asks keeps the topic; one that names something makes it the topic.
        var keeps = !context.IsCorrection && context.TopicWords <= 1 && context.Asks != 0;
        return turn with
        {
            TopicId = keeps ? talk.Topic?.Article.Id : null,
            About = context.IsCorrection && own.Length > 0 ? own : Newest(own, talk.About),
            AskedFor = asked,
            Withdrawn = context.Withdrawn,
        };
    }

    /// <summary>What the next part of the same message is told about this one, before it is written.</summary>
    public static EarlierTurn OfPart(AnswerContext part, ArticleCard card) =>
        Of(part, Says.Reply(part, AnswerStatus.Answered, Routes.Knowledge, ReplyKeys.Choose) with
        {
            ArticleId = card.Article.Id,
        });

    /// <summary>The turn of an article chosen by a button: its title is what is talked about.</summary>
    public static EarlierTurn OfChosen(AnswerShelf shelf, ArticleCard card)
    {
        var (about, asked) = WordsOf(shelf, card.Article.Title);
        return new EarlierTurn(card.Article.Title, card.Article.Id) { About = about, AskedFor = asked };
    }

    public static (string About, string AskedFor) WordsOf(AnswerShelf shelf, string text)
    {
        var message = shelf.Phrases.Read(shelf.Index.Search(shelf.Words.WriteOut(shelf.Mask.Without(text)), 1).Reading);
        return (shelf.Talk.TopicOf(message, shelf.Asks), shelf.Asks.WordsOf(message));
    }

    /// <summary>New words before old ones, each once; the oldest are forgotten.</summary>
    private static string Newest(string own, string before) => string.Join(' ', Joined(own, before)
        .Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Take(MostWords));

    public static string Joined(string first, string second) =>
        first.Length == 0 ? second : second.Length == 0 ? first : $"{first} {second}";

    /// <summary>The words a message has of its own.</summary>
    public static IReadOnlyList<string> OwnWords(AnswerContext context) =>
        context.Shelf.Talk.TopicOf(context.Words, context.Shelf.Asks)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
