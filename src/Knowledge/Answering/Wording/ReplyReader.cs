using System.Text;
using System.Text.Json;

namespace BachDang.Outreach.Knowledge.Answering.Wording;

/// <summary>One entry of a model's reply.</summary>
/// <param name="From">Numbers of the pieces it rests on.</param>
/// <param name="Text">Their words as rewritten; empty to show them as they stand.</param>
internal sealed record WrittenSentence(IReadOnlyList<int> From, string Text);

/// <summary>
/// Reads <c>{"sentences":[{"from":[1],"text":"…"}]}</c> while it arrives: an entry can be used as soon as its brace
/// closes. At the end the whole is read again, strictly.
/// </summary>
internal sealed class ReplyReader
{
    private const int LongestReply = 24_000;
    private readonly StringBuilder _all = new();
    private int _depth;
    private int _entry = -1;
    private bool _inText;
    private bool _escaped;

    /// <summary>Takes the next part and gives the entries that were completed by it.</summary>
    /// <exception cref="JsonException">The reply is too long, or an entry is not as agreed.</exception>
    public List<WrittenSentence> Take(string part)
    {
        if (_all.Length + part.Length > LongestReply) throw new JsonException("The reply is too long.");
        var done = new List<WrittenSentence>();
        foreach (var c in part)
        {
            _all.Append(c);
            if (_inText)
            {
                if (_escaped) _escaped = false;
                else if (c == '\\') _escaped = true;
                else if (c == '"') _inText = false;
                continue;
            }
            switch (c)
            {
                case '"':
                    _inText = true;
                    break;
                case '{' or '[':
                    if (++_depth == 3 && c == '{') _entry = _all.Length - 1;
                    break;
                case '}' or ']':
                    if (_depth-- == 3 && c == '}' && _entry >= 0)
                        done.Add(Entry(JsonDocument.Parse(_all.ToString(_entry, _all.Length - _entry))));
                    break;
            }
        }
        return done;
    }

    /// <summary>The whole reply.</summary>
    /// <exception cref="JsonException">It is no JSON or not as agreed.</exception>
    public IReadOnlyList<WrittenSentence> All()
    {
        using var document = JsonDocument.Parse(_all.ToString());
        return [.. Only(document.RootElement, "sentences", JsonValueKind.Array).EnumerateArray().Select(Entry)];
    }

    /// <summary>The reply to the other question, <c>{"question":"…"}</c>.</summary>
    /// <exception cref="JsonException">It is no JSON or not as agreed.</exception>
    public static string Question(string reply)
    {
        if (reply.Length > LongestReply) throw new JsonException("The reply is too long.");
        using var document = JsonDocument.Parse(reply);
        return Only(document.RootElement, "question", JsonValueKind.String).GetString()!;
    }

    private static WrittenSentence Entry(JsonDocument entry)
    {
        using (entry) return Entry(entry.RootElement);
    }

    private static WrittenSentence Entry(JsonElement entry)
    {
        if (entry.ValueKind != JsonValueKind.Object || entry.EnumerateObject().Count() != 2
            || !entry.TryGetProperty("from", out var from) || from.ValueKind != JsonValueKind.Array
            || !entry.TryGetProperty("text", out var text) || text.ValueKind != JsonValueKind.String)
            throw new JsonException("An entry is not as agreed.");
        return new WrittenSentence([.. from.EnumerateArray().Select(Number)], text.GetString()!);
    }

    private static int Number(JsonElement number) =>
        number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out var value)
            ? value
            : throw new JsonException("A source is no number.");

    private static JsonElement Only(JsonElement root, string name, JsonValueKind kind) =>
        root.ValueKind == JsonValueKind.Object && root.EnumerateObject().Count() == 1
            && root.TryGetProperty(name, out var value) && value.ValueKind == kind
            ? value
            : throw new JsonException($"The reply does not hold '{name}' and nothing else.");
}
