using System.Text;
using System.Text.Json.Nodes;

namespace BachDang.Outreach.ModelServer;

/// <summary>The shapes of OpenAI's chat completions, whole and streamed.</summary>
internal static class Replies
{
    private const int LettersPerPart = 12;

    public static string Whole(string content, string? refusal = null) => new JsonObject
    {
        ["id"] = "chatcmpl-scripted",
        ["object"] = "chat.completion",
        ["created"] = 1764000000,
        ["model"] = "scripted",
        ["choices"] = new JsonArray(new JsonObject
        {
            ["index"] = 0,
            ["message"] = new JsonObject
            {
                ["role"] = "assistant",
                ["content"] = refusal is null ? content : null,
                ["refusal"] = refusal,
            },
            ["finish_reason"] = "stop",
        }),
        ["usage"] = new JsonObject { ["prompt_tokens"] = 1, ["completion_tokens"] = 1, ["total_tokens"] = 2 },
    }.ToJsonString();

    /// <summary>The events of a stream, the last one <c>[DONE]</c>.</summary>
    public static IEnumerable<byte[]> Parts(string content)
    {
        for (var at = 0; at < content.Length; at += LettersPerPart)
            yield return Event(Part(content.Substring(at, Math.Min(LettersPerPart, content.Length - at)), null));
        yield return Event(Part(null, "stop"));
        yield return Event("[DONE]");
    }

    public static string Error(int status) => new JsonObject
    {
        ["error"] = new JsonObject { ["message"] = $"scripted {status}", ["type"] = "scripted", ["code"] = null },
    }.ToJsonString();

    private static byte[] Event(string data) => Encoding.UTF8.GetBytes($"data: {data}\n\n");

    private static string Part(string? content, string? end) => new JsonObject
    {
        ["id"] = "chatcmpl-scripted",
        ["object"] = "chat.completion.chunk",
        ["created"] = 1764000000,
        ["model"] = "scripted",
        ["choices"] = new JsonArray(new JsonObject
        {
            ["index"] = 0,
            ["delta"] = content is null ? [] : new JsonObject { ["content"] = content },
            ["finish_reason"] = end,
        }),
    }.ToJsonString();
}
