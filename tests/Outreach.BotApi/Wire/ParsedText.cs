using System.Text;

namespace BachDang.Outreach.BotApi.Wire;

/// <summary>Text after Telegram's HTML parse mode, or the words in which Telegram refuses it.</summary>
/// <param name="Error">What follows "can't parse entities: "; null when the text is fine.</param>
internal sealed record ParsedText(string Text, IReadOnlyList<string> Entities, string? Error)
{
    private static readonly Dictionary<string, string> Tags = new()
    {
        ["b"] = "bold",
        ["strong"] = "bold",
        ["i"] = "italic",
        ["em"] = "italic",
        ["u"] = "underline",
        ["ins"] = "underline",
        ["s"] = "strikethrough",
        ["strike"] = "strikethrough",
        ["del"] = "strikethrough",
        ["span"] = "spoiler",
        ["tg-spoiler"] = "spoiler",
        ["tg-emoji"] = "custom_emoji",
        ["a"] = "text_link",
        ["code"] = "code",
        ["pre"] = "pre",
        ["blockquote"] = "blockquote",
    };

    public static ParsedText Plain(string text) => new(text.Trim(), [], null);

    public static ParsedText Html(string html)
    {
        var text = new StringBuilder();
        var entities = new List<string>();
        var open = new Stack<string>();
        for (var i = 0; i < html.Length; i++)
        {
            if (html[i] == '&' && Named(html, ref i, text)) continue;
            if (html[i] != '<')
            {
                text.Append(html[i]);
                continue;
            }
            var begin = i;
            var error = html.AsSpan(i).StartsWith("</")
                ? Close(html, ref i, open)
                : Open(html, ref i, open, entities);
            if (error is null) continue;
            return Failed(error.Replace("{at}", $"{Bytes(html, begin)}", StringComparison.Ordinal));
        }
        return open.Count > 0
            ? Failed($"Can't find end tag corresponding to start tag \"{open.Peek()}\"")
            : new ParsedText(text.ToString().Trim(), entities, null);
    }

    private static string? Open(string html, ref int i, Stack<string> open, List<string> entities)
    {
        var end = html.IndexOfAny([' ', '\n', '\t', '>'], i);
        if (end < 0) return "Unclosed start tag at byte offset {at}";
        var name = html[(i + 1)..end].ToLowerInvariant();
        if (!Tags.TryGetValue(name, out var kind)) return $"Unsupported start tag \"{name}\" at byte offset {{at}}";
        var close = html.IndexOf('>', end);
        if (close < 0) return "Unclosed start tag at byte offset {at}";
        var expandable = kind == "blockquote" && html[end..close].Contains("expandable", StringComparison.Ordinal);
        if (kind == "blockquote" && open.Contains("blockquote")) return "Nested blockquote at byte offset {at}";
        entities.Add(expandable ? "expandable_blockquote" : kind);
        open.Push(name);
        i = close;
        return null;
    }

    private static string? Close(string html, ref int i, Stack<string> open)
    {
        if (open.Count == 0) return "Unexpected end tag at byte offset {at}";
        var close = html.IndexOf('>', i);
        if (close < 0) return "Unclosed end tag at byte offset {at}";
        var name = html[(i + 2)..close].Trim();
        var expected = open.Pop();
        if (name.Length > 0 && name != expected)
            return $"Unmatched end tag at byte offset {{at}}, expected \"</{expected}>\", found \"</{name}>\"";
        i = close;
        return null;
    }

    // Telegram knows these four names and numbers; any other ampersand is an ampersand.
    private static bool Named(string html, ref int i, StringBuilder text)
    {
        var end = html.IndexOf(';', i);
        if (end < 0 || end - i > 10) return false;
        string? found = html[(i + 1)..end] switch
        {
            "lt" => "<",
            "gt" => ">",
            "amp" => "&",
            "quot" => "\"",
            ['#', .. var digits] when int.TryParse(digits, out var code) && Rune.IsValid(code) =>
                new Rune(code).ToString(),
            _ => null,
        };
        if (found is null) return false;
        text.Append(found);
        i = end;
        return true;
    }

    private static int Bytes(string html, int units) => Encoding.UTF8.GetByteCount(html.AsSpan(0, units));

    private static ParsedText Failed(string error) => new("", [], error);
}
