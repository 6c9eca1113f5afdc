using System.Text.Json;
using System.Text.Json.Nodes;

namespace BachDang.Outreach.ModelServer;

/// <summary>A numbered sentence of the article as the model was shown it.</summary>
internal sealed record SeenSentence(int Number, string Text, bool IsList);

/// <summary>One request as a model sees it.</summary>
/// <param name="Raw">The whole body.</param>
/// <param name="Streams">A stream was asked for.</param>
/// <param name="System">The instructions.</param>
/// <param name="Data">The other messages, in order.</param>
/// <param name="Sentences">The article's sentences; empty for a follow-up.</param>
/// <param name="Question">What the resident asked.</param>
/// <param name="Earlier">The questions before it; empty unless a follow-up is to be completed.</param>
internal sealed record SeenRequest(
    string Raw, bool Streams, string System, IReadOnlyList<string> Data, IReadOnlyList<SeenSentence> Sentences,
    string Question, IReadOnlyList<string> Earlier)
{
    public static SeenRequest Read(string raw)
    {
        var body = JsonNode.Parse(raw)!;
        var messages = body["messages"]!.AsArray();
        var system = string.Join('\n', Of("system"));
        var data = Of("user").ToList();
        var values = data.Select(Value).OfType<JsonNode>().ToList();
        var slots = values.OfType<JsonObject>().ToList();
        var sentences = slots.Select(slot => slot["sentences"]).OfType<JsonArray>().FirstOrDefault();
        var question = slots.Select(slot => slot["question"]).OfType<JsonValue>().LastOrDefault();
        return new SeenRequest(
            raw, body["stream"]?.GetValue<bool>() ?? false, system, data,
            [.. (sentences ?? []).Select(s => new SeenSentence(
                s!["n"]!.GetValue<int>(), s["text"]!.GetValue<string>(), s["list"] is not null))],
            question?.GetValue<string>() ?? "",
            [.. values.OfType<JsonArray>().SelectMany(a => a).Select(turn => turn!["question"]!.GetValue<string>())]);

        IEnumerable<string> Of(string role) => messages
            .Where(message => message!["role"]!.GetValue<string>() == role)
            .Select(message => message!["content"] is JsonArray parts
                ? string.Concat(parts.Select(part => part!["text"]!.GetValue<string>()))
                : message["content"]!.GetValue<string>());
    }

    // The data is the last line of its message: JSON never holds a raw line break.
    private static JsonNode? Value(string message)
    {
        try
        {
            return JsonNode.Parse(message[(message.LastIndexOf('\n') + 1)..]);
        }
        catch (JsonException)
        {
            return null; // a message without data, such as the doctor's
        }
    }
}
