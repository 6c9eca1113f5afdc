using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using BachDang.Outreach.Knowledge.Answering.Wording.Sentences;
using BachDang.Outreach.Knowledge.Content;
using BachDang.Outreach.Knowledge.Content.Prompts;
using Microsoft.Extensions.AI;

namespace BachDang.Outreach.Knowledge.Answering.Wording;

/// <summary>
/// Fills a prompt. What an article or a resident says goes in as one JSON value in a message of its own: no quote, line
/// break or made-up heading in it can end its slot, and it is never part of the instructions.
/// </summary>
internal static class PromptFill
{
    private const int MostSentences = 6;
    private const int LongestQuestion = 600;

    // Vietnamese letters stay letters; quotes, controls and line breaks are escaped all the same.
    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static List<ChatMessage> Reword(
        AnswerContext context, Article article, IReadOnlyList<Piece> pieces, LinkTokens links)
    {
        var sentences = new JsonArray([.. pieces.Select(piece => (JsonNode)Sentence(piece, links))]);
        var slot = new JsonObject { ["title"] = article.Title, ["sentences"] = sentences };
        return Fill(context, context.Shelf.Content.Prompts!.Reword,
            (PromptNames.Article, slot), (PromptNames.Question, Question(context)));
    }

    public static List<ChatMessage> FollowUp(AnswerContext context)
    {
        var earlier = new JsonArray([.. context.Question.Earlier.Select(turn => (JsonNode)new JsonObject
        {
            ["question"] = Cut(turn.MaskedText),
            ["answered"] = turn.ArticleId is { } id ? context.Shelf.Card(id)?.Article.Title : null,
        })]);
        return Fill(context, context.Shelf.Content.Prompts!.FollowUp,
            (PromptNames.Earlier, earlier), (PromptNames.Question, Question(context)));
    }

    private static JsonObject Sentence(Piece piece, LinkTokens links)
    {
        var sentence = new JsonObject
        {
            ["n"] = piece.Number,
            ["text"] = links.Hide(piece.Text.Replace("**", "", StringComparison.Ordinal)),
        };
        if (piece.IsList) sentence["list"] = true;
        return sentence;
    }

    // Only the masked form ever leaves the machine.
    private static JsonObject Question(AnswerContext context) => new() { ["question"] = Cut(context.Masked) };

    private static string Cut(string text) => text.Length <= LongestQuestion
        ? text
        : text[..(char.IsHighSurrogate(text[LongestQuestion - 1]) ? LongestQuestion - 1 : LongestQuestion)];

    private static List<ChatMessage> Fill(
        AnswerContext context, Prompt prompt, params ReadOnlySpan<(string Place, JsonNode Value)> slots)
    {
        var system = prompt.System
            .Replace(PromptNames.Service, context.Shelf.Content.Ward.Service, StringComparison.Ordinal)
            .Replace(PromptNames.Most, MostSentences.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        var messages = new List<ChatMessage> { new(ChatRole.System, system) };
        foreach (var message in prompt.Messages)
        {
            // A message holds exactly one place, so what fills it is not looked at again.
            foreach (var (place, value) in slots)
                if (message.Split(place) is [var before, var after])
                    messages.Add(new(ChatRole.User, $"{before}{value.ToJsonString(Readable)}{after}"));
        }
        return messages;
    }
}
