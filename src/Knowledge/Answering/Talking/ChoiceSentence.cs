using System.Numerics;
using BachDang.Outreach.Knowledge.Answering.Deciding;

namespace BachDang.Outreach.Knowledge.Answering.Talking;

/// <summary>What is said above the titles to choose from: where each title asks for another thing (a fine, a place),
/// those things by name, else the general question.</summary>
internal static class ChoiceSentence
{
    public static Answer Of(AnswerContext context, IReadOnlyList<ArticleCard> cards)
    {
        var general = Says.Reply(context, AnswerStatus.Choose, Routes.Knowledge, ReplyKeys.Choose);
        var replies = context.Shelf.Content.Replies;
        var names = cards.Select(card => NameOf(context, card)).OfType<string>().Distinct()
            .Select(key => replies[key]).ToList();
        if (names.Count != cards.Count || names.Count is not (2 or 3)) return general;
        var text = names.Count == 2
            ? replies.Fill(ReplyKeys.ChooseTwo, ("first", names[0]), ("second", names[1]))
            : replies.Fill(ReplyKeys.ChooseThree, ("first", names[0]), ("second", names[1]), ("third", names[2]));
        return general with { Text = text, Lead = text };
    }

    private static string? NameOf(AnswerContext context, ArticleCard card)
    {
        var asks = context.Shelf.Asks;
        var found = asks.Find(context.Shelf.Phrases.Read(card.Article.Title));
        return BitOperations.IsPow2(found) ? asks.Rules[BitOperations.TrailingZeroCount(found)].Name : null;
    }
}
