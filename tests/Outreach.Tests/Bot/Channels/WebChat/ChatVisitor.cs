using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using BachDang.Outreach.Tests.Support;

namespace BachDang.Outreach.Tests.Bot.Channels.WebChat;

/// <summary>A visitor of the web chat who speaks its wire format.</summary>
internal sealed class ChatVisitor(string url, string token)
{
    public string Token => token;

    public static async Task<ChatVisitor> ComeAsync(string url)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{url}/webchat/sessions");
        using var response = await Web.SendAsync(request);
        response.EnsureSuccessStatusCode();
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return new ChatVisitor(url, json.RootElement.GetProperty("token").GetString()!);
    }

    public Task<Reply> SayAsync(string text, string? id = null) =>
        PostAsync(JsonSerializer.Serialize(new { clientMessageId = id ?? NewId(), text }));

    public Task<Reply> PressAsync(string choice) =>
        PostAsync(JsonSerializer.Serialize(new { clientMessageId = NewId(), choice }));

    public Task<Reply> PostAsync(string body, string type = "application/json") =>
        PostAsync(new StringContent(body, Encoding.UTF8, type));

    public async Task<Reply> PostAsync(HttpContent content)
    {
        using var request = Request(HttpMethod.Post, "messages");
        request.Content = content;
        using var response = await Web.SendAsync(request);
        return new Reply(response.StatusCode, response.Headers.RetryAfter,
            response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsStringAsync());
    }

    /// <summary>Reads the stream until it has given so many lines of the talk.</summary>
    public async Task<IReadOnlyList<JsonElement>> ListenAsync(int lines, int after = 0)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await using var stream = await OpenAsync(after, patience.Token);
        var events = new List<JsonElement>();
        await foreach (var data in stream.EventsAsync(patience.Token))
        {
            if (data.TryGetProperty("number", out _)) events.Add(data);
            if (events.Count == lines) break;
        }
        return events;
    }

    /// <summary>Listens until an answer holds these words.</summary>
    public async Task<IReadOnlyList<JsonElement>> ListenUntilAsync(string words, int after = 0)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await using var stream = await OpenAsync(after, patience.Token);
        var events = new List<JsonElement>();
        await foreach (var data in stream.EventsAsync(patience.Token))
        {
            if (!data.TryGetProperty("number", out _)) continue;
            events.Add(data);
            if (data.GetProperty("text").GetString()!.Contains(words, StringComparison.Ordinal)
                && data.GetProperty("from").GetString() == "assistant") break;
        }
        return events;
    }

    public async Task<EventStreamReader> OpenAsync(int after, CancellationToken ct)
    {
        using var request = Request(
            HttpMethod.Get, string.Create(CultureInfo.InvariantCulture, $"events?after={after}"));
        return new EventStreamReader(await Web.SendAsync(request, ct));
    }

    private HttpRequestMessage Request(HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, $"{url}/webchat/{path}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return request;
    }

    private static string NewId() => Guid.CreateVersion7().ToString("N");
}

internal sealed record Reply(
    HttpStatusCode Status, RetryConditionHeaderValue? RetryAfter, string? ContentType, string Body)
{
    public JsonElement Json
    {
        get
        {
            using var document = JsonDocument.Parse(Body);
            return document.RootElement.Clone();
        }
    }

    public int Number => Json.GetProperty("number").GetInt32();

    public string Detail => Json.GetProperty("detail").GetString()!;
}

internal sealed class EventStreamReader(HttpResponseMessage response) : IAsyncDisposable
{
    public HttpResponseMessage Response => response;

    public async IAsyncEnumerable<JsonElement> EventsAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(ct));
        while (await reader.ReadLineAsync(ct) is { } line)
        {
            if (!line.StartsWith("data: ", StringComparison.Ordinal)) continue;
            using var document = JsonDocument.Parse(line["data: ".Length..]);
            yield return document.RootElement.Clone();
        }
    }

    public ValueTask DisposeAsync()
    {
        response.Dispose();
        return ValueTask.CompletedTask;
    }
}
