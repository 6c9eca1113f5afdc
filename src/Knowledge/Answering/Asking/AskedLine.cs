using System.Text.Json;
using System.Text.Json.Nodes;
using BachDang.Outreach.Knowledge.Search;

namespace BachDang.Outreach.Knowledge.Answering.Asking;

/// <summary>One line of a question file.</summary>
/// <param name="Id">As given, text or number; null when it could not be read.</param>
/// <param name="Turns">The resident's messages in order; one for a single question.</param>
/// <param name="IsTalk">The line gave turns.</param>
/// <param name="Error">Why the line is no question; null when it is one.</param>
internal sealed record AskedLine(JsonNode? Id, IReadOnlyList<string> Turns, bool IsTalk, string? Error)
{
    public static AskedLine Read(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object) return Wrong(null, "the line is not a JSON object");
            var hasId = root.TryGetProperty("id", out var given)
                && given.ValueKind is JsonValueKind.String or JsonValueKind.Number;
            var id = hasId
                ? JsonNode.Parse(given.GetRawText())
                : null;
            if (root.TryGetProperty("turns", out var turns)) return ReadTalk(id, turns);
            return root.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String
                ? new AskedLine(id, [TextOf(text)], false, null)
                : Wrong(id, "the line has neither 'text' nor 'turns'");
        }
        catch (JsonException error)
        {
            return Wrong(null, $"the line is not JSON: {error.Message}");
        }
    }

    private static AskedLine ReadTalk(JsonNode? id, JsonElement turns)
    {
        if (turns.ValueKind != JsonValueKind.Array || turns.GetArrayLength() == 0)
            return Wrong(id, "'turns' must be a list with at least one message");
        var texts = new List<string>();
        foreach (var turn in turns.EnumerateArray())
        {
            if (turn.ValueKind != JsonValueKind.String) return Wrong(id, "every turn must be text");
            texts.Add(TextOf(turn));
        }
        return new AskedLine(id, texts, true, null);
    }

    private static AskedLine Wrong(JsonNode? id, string error) => new(id, [], false, error);

    private static string TextOf(JsonElement value)
    {
        try
        {
            return value.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair written as an escape: cleaning drops it, the rest is the question.
            return LoneSurrogates.Unescape(value.GetRawText());
        }
    }
}
