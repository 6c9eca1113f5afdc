using System.Globalization;
using System.Text.Json.Nodes;

namespace BachDang.Outreach.Knowledge.Answering.Asking;

/// <summary>
/// The row a question file's answer is written as; names and words are a contract with outside tools.
/// </summary>
internal static class AskRow
{
    public static JsonObject Of(Answer answer) => new()
    {
        ["status"] = NameOf(answer.Status),
        ["route"] = answer.Route,
        ["article"] = answer.ArticleId,
        ["title"] = answer.Title,
        ["text"] = answer.Text,
        ["sources"] = new JsonArray([.. answer.Sources.Select(Source)]),
        ["choices"] = new JsonArray([.. answer.Choices.Select(Choice)]),
        ["score"] = Math.Round(answer.Score, 4),
        ["reading"] = answer.Reading,
    };

    public static JsonObject Malformed(JsonNode? id, string error) => new()
    {
        ["id"] = id?.DeepClone(),
        ["status"] = NameOf(AnswerStatus.Error),
        ["route"] = Routes.Knowledge,
        ["article"] = null,
        ["title"] = null,
        ["text"] = error,
        ["sources"] = new JsonArray(),
        ["choices"] = new JsonArray(),
        ["score"] = 0,
        ["reading"] = "",
    };

    public static string NameOf(AnswerStatus status) => status switch
    {
        AnswerStatus.Answered => "answered",
        AnswerStatus.Choose => "choose",
        AnswerStatus.Refused => "refused",
        AnswerStatus.Routed => "routed",
        AnswerStatus.Error => "error",
    };

    private static JsonNode Source(AnswerSource source) => new JsonObject
    {
        ["document"] = source.Document,
        ["article"] = source.Article,
        ["since"] = source.Since?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    private static JsonNode Choice(AnswerChoice choice) => new JsonObject
    {
        ["article"] = choice.ArticleId,
        ["title"] = choice.Title,
    };
}
