using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace BachDang.Outreach.EndToEnd.Support;

/// <summary>A line of the talk as the page gets it.</summary>
internal sealed record ChatLine(int Number, string From, string Text, string? More)
{
    public string Whole => $"{Text}\n{More}";
}

/// <summary>Speaks the web chat's wire contract as the page does.</summary>
internal sealed class ChatPage(string token)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly HttpMessageInvoker Visitor = new(new SocketsHttpHandler { UseProxy = false });

    /// <summary>Begins a talk.</summary>
    public static async Task<ChatPage> OpenAsync(RunningHost host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{host.Public}/webchat/sessions");
        using var response = await Visitor.SendAsync(request, CancellationToken.None);
        response.EnsureSuccessStatusCode();
        var session = await response.Content.ReadFromJsonAsync<JsonElement>();
        return new ChatPage(session.GetProperty("token").GetString()!);
    }

    /// <summary>Sends words under an id.</summary>
    /// <returns>The status; 200 and 409 both mean that the message is on disk.</returns>
    public async Task<HttpStatusCode> SayAsync(RunningHost host, string id, string text)
    {
        using var request = To(host, HttpMethod.Post, "/webchat/messages");
        request.Content = JsonContent.Create(new { clientMessageId = id, text });
        using var response = await Visitor.SendAsync(request, CancellationToken.None);
        return response.StatusCode;
    }

    /// <summary>Reads the talk from its beginning until the condition holds.</summary>
    public async Task<IReadOnlyList<ChatLine>> ReadUntilAsync(RunningHost host, Func<List<ChatLine>, bool> enough)
    {
        using var patience = new CancellationTokenSource(Patience);
        var lines = new List<ChatLine>();
        try
        {
            await foreach (var line in EventsAsync(host, patience.Token))
            {
                lines.Add(line);
                if (enough(lines)) return lines;
            }
        }
        catch (OperationCanceledException)
        {
            // Told below, with what came until then.
        }
        var came = string.Join(", ", lines.Select(line => $"{line.Number} {line.From}"));
        throw new InvalidOperationException($"Only this came: {came}");
    }

    private static HttpRequestMessage Request(HttpMethod method, string address, string token) =>
        new(method, address) { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };

    private HttpRequestMessage To(RunningHost host, HttpMethod method, string path) =>
        Request(method, host.Public + path, token);

    private async IAsyncEnumerable<ChatLine> EventsAsync(
        RunningHost host, [EnumeratorCancellation] CancellationToken ct)
    {
        using var request = To(host, HttpMethod.Get, "/webchat/events?after=0");
        using var response = await Visitor.SendAsync(request, ct);
        response.EnsureSuccessStatusCode();
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(ct));
        while (await reader.ReadLineAsync(ct) is { } line)
        {
            if (!line.StartsWith("data: ", StringComparison.Ordinal)) continue;
            var data = JsonSerializer.Deserialize<JsonElement>(line[6..]);
            if (!data.TryGetProperty("number", out var number)) continue;
            yield return new ChatLine(number.GetInt32(), data.GetProperty("from").GetString()!,
                data.GetProperty("text").GetString()!,
                data.TryGetProperty("more", out var more) ? more.GetString() : null);
        }
    }
}
