using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Threading.Channels;

namespace BachDang.Outreach.BotApi.Wire;

/// <summary>Pushes updates to the bot's webhook: in order within a chat, one at a time; chats side by side; repeated
/// until a 2xx, at first soon, then ever later; Retry-After is honoured.</summary>
internal sealed class WebhookPusher(
    UpdateQueue queue, BotApiRules rules, TimeProvider clock, HttpMessageInvoker http, CancellationToken stop)
{
    private readonly Lock _gate = new();
    private readonly HashSet<long> _lanes = [];
    // A full channel is forty connections in use, Telegram's default.
    private readonly Channel<byte> _connections = Channel.CreateBounded<byte>(40);

    public string? Url { get; private set; }

    public string? Secret { get; private set; }

    public string? LastError { get; private set; }

    public DateTimeOffset? LastErrorAt { get; private set; }

    /// <summary>How many pushes were answered with each status.</summary>
    public Dictionary<int, int> Statuses { get; } = [];

    public void Set(string? url, string? secret)
    {
        lock (_gate) (Url, Secret, LastError, LastErrorAt) = (url, secret, null, null);
        Look();
    }

    /// <summary>Begins a lane for every chat that has something waiting.</summary>
    public void Look()
    {
        lock (_gate)
        {
            if (Url is null) return;
            foreach (var chat in queue.Snapshot().Select(w => w.Chat).Distinct())
                if (_lanes.Add(chat)) _ = RunLaneAsync(chat);
        }
    }

    /// <summary>Pushes this very body once, past the queue.</summary>
    public async Task<(int Status, TimeSpan? RetryAfter)> PushAsync(byte[] body, string? secret, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Url);
        request.Content = new ByteArrayContent(body)
        {
            Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
        };
        if (secret is not null) request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", secret);
        using var response = await http.SendAsync(request, ct);
        lock (_gate) Statuses[(int)response.StatusCode] = Statuses.GetValueOrDefault((int)response.StatusCode) + 1;
        return ((int)response.StatusCode, response.Headers.RetryAfter?.Delta);
    }

    private async Task RunLaneAsync(long chat)
    {
        await Task.Yield();
        var wait = rules.FirstPushRetry;
        while (!stop.IsCancellationRequested)
        {
            UpdateQueue.Waiting? next;
            lock (_gate)
            {
                next = Url is null ? null : queue.Snapshot().FirstOrDefault(w => w.Chat == chat);
                if (next is null)
                {
                    _lanes.Remove(chat);
                    return;
                }
            }
            var (delivered, asked) = await TryPushAsync(next);
            if (delivered)
            {
                queue.Remove(next);
                wait = rules.FirstPushRetry;
                continue;
            }
            await Task.Delay(asked ?? wait, clock, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            wait = wait + wait < rules.LongestPushRetry ? wait + wait : rules.LongestPushRetry;
        }
    }

    private async Task<(bool Delivered, TimeSpan? Asked)> TryPushAsync(UpdateQueue.Waiting next)
    {
        await _connections.Writer.WriteAsync(0, stop);
        try
        {
            var (status, asked) = await PushAsync(Encoding.UTF8.GetBytes(next.Update.ToJsonString()), Secret, stop);
            if (status is >= 200 and < 300) return (true, null);
            var words = string.Create(CultureInfo.InvariantCulture, $"Wrong response from the webhook: {status}");
            (LastError, LastErrorAt) = (words, clock.GetUtcNow());
            return (false, asked);
        }
        catch (HttpRequestException exception)
        {
            (LastError, LastErrorAt) = ($"Connection failed: {exception.HttpRequestError}", clock.GetUtcNow());
            return (false, null);
        }
        finally
        {
            _connections.Reader.TryRead(out _);
        }
    }
}
