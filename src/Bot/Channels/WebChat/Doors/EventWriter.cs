using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using BachDang.Outreach.Ward.Messages;
using BachDang.Outreach.Ward.Talks;
using Microsoft.AspNetCore.Http;

namespace BachDang.Outreach.Bot.Channels.WebChat.Doors;

/// <summary>Writes server-sent events; every one is flushed.</summary>
internal sealed class EventWriter(HttpResponse response)
{
    public Task LineAsync(ShownEvent line, WirePicture? picture, CancellationToken ct)
    {
        var wire = new WireEvent(line.Number, line.At, line.ByResident ? "resident" : "assistant", line.Body.Text,
            line.Body.More, [.. line.Body.Choices.Select(Wire)], picture);
        var id = line.Number.ToString(CultureInfo.InvariantCulture);
        return WriteAsync($"id: {id}\ndata: {Json(wire, WebChatJson.Readable.WireEvent)}\n\n", ct);
    }

    public Task SignAsync(WireSign sign, CancellationToken ct) =>
        WriteAsync($"data: {Json(sign, WebChatJson.Readable.WireSign)}\n\n", ct);

    public Task PartialAsync(string words, CancellationToken ct) => WriteAsync(
        $"event: partial\ndata: {Json(new WirePartial(words), WebChatJson.Readable.WirePartial)}\n\n", ct);

    /// <summary>A comment: tells the page and every proxy in between that the stream lives.</summary>
    public Task HeartbeatAsync(CancellationToken ct) => WriteAsync(": \n\n", ct);

    private static WireChoice Wire(Choice choice) => new(choice.Data, choice.Title, choice.Small, choice.Url);

    private static string Json<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.Serialize(value, type);

    private async Task WriteAsync(string text, CancellationToken ct)
    {
        await response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), ct);
        await response.Body.FlushAsync(ct);
    }
}
