using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace BachDang.Outreach.Bot.Channels.WebChat.Doors;

/// <summary>What a page sent: words or a pressed button, under the page's own id.</summary>
internal sealed record SentMessage(string ClientMessageId, string? Text, string? Choice)
{
    /// <summary>Photos taken at the door; the words are then what was said with them, and may be empty.</summary>
    public IReadOnlyList<UploadedPhoto> Photos { get; init; } = [];
}

/// <summary>Reads the body of <c>POST /webchat/messages</c>, never more of it than fits.</summary>
internal static class MessageBodyReader
{
    public const int MostBytes = 32 * 1024;
    private const int LongestId = 60;

    /// <summary>The body; null when it is larger than <see cref="MostBytes"/>.</summary>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        if (request.ContentLength > MostBytes) return null;
        while (true)
        {
            var read = await request.BodyReader.ReadAsync(ct);
            var buffer = read.Buffer;
            var tooLarge = buffer.Length > MostBytes;
            var body = read.IsCompleted && !tooLarge ? buffer.ToArray() : null;
            request.BodyReader.AdvanceTo(read.IsCompleted || tooLarge ? buffer.End : buffer.Start, buffer.End);
            if (body is not null || tooLarge) return body;
        }
    }

    /// <summary>Null when this is no message: not JSON, no id, or not exactly one of words and button.</summary>
    public static SentMessage? Parse(byte[] body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            if (json.RootElement.ValueKind != JsonValueKind.Object) return null;
            var (id, text, choice) = (
                Text(json.RootElement, "clientMessageId"),
                Text(json.RootElement, "text"),
                Text(json.RootElement, "choice"));
            return id is not null && IsId(id) && (text is null) != (choice is null)
                ? new SentMessage(id, text, choice)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement message, string name) =>
        message.TryGetProperty(name, out var value) ? OutsideText.Read(value) : null;

    public static bool IsId(string id) =>
        id.Length is > 0 and <= LongestId && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}
