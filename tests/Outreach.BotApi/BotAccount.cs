using System.Globalization;
using System.Text.Json.Nodes;
using BachDang.Outreach.BotApi.Wire;

namespace BachDang.Outreach.BotApi;

/// <summary>One bot as the server knows it: what waits for it, what it sent, and who talks to it.</summary>
public sealed class BotAccount
{
    private readonly Lock _gate = new();
    private readonly TimeProvider _clock;
    private readonly List<RecordedCall> _calls = [];
    private readonly List<RecordedMessage> _messages = [];
    private readonly HashSet<long> _known = [];
    private readonly HashSet<long> _blocked = [];
    private readonly HashSet<string> _openQueries = [];
    private TaskCompletionSource _changed = New();
    private long _nextMessage = 1;

    internal BotAccount(
        string token, BotApiRules rules, TimeProvider clock, HttpMessageInvoker http, CancellationToken stop)
    {
        (Token, _clock) = (token, clock);
        Queue = new UpdateQueue(first: 100_000_001);
        Pusher = new WebhookPusher(Queue, rules, clock, http, stop);
        Limits = new RateLimits(rules, clock);
        Faults = new FaultPlan(clock);
    }

    public string Token { get; }

    public FaultPlan Faults { get; }

    public SentFiles Files { get; } = new();

    public JsonArray Commands { get; set; } = [];

    public string? WebhookUrl => Pusher.Url;

    public string? WebhookSecret => Pusher.Secret;

    /// <summary>Updates not yet confirmed or pushed.</summary>
    public int PendingUpdates => Queue.Count;

    public IReadOnlyList<RecordedCall> Calls
    {
        get { lock (_gate) return [.. _calls]; }
    }

    /// <summary>Every message that reached a chat, in order.</summary>
    public IReadOnlyList<RecordedMessage> Messages
    {
        get { lock (_gate) return [.. _messages]; }
    }

    internal UpdateQueue Queue { get; }

    internal WebhookPusher Pusher { get; }

    internal RateLimits Limits { get; }

    public IReadOnlyList<RecordedMessage> MessagesTo(long chat)
    {
        lock (_gate) return [.. _messages.Where(m => m.Chat == chat)];
    }

    /// <summary>A resident writes.</summary>
    /// <returns>The update's number.</returns>
    public long Says(long chat, string text) => Sends(chat, new JsonObject { ["text"] = text });

    /// <summary>A resident sends something else, such as <c>{"photo": […]}</c>.</summary>
    public long Sends(long chat, JsonObject content) =>
        Deliver(Updates.Message(chat, NextMessageId(), _clock.GetUtcNow(), content), chat);

    public long SendsPhoto(long chat, byte[] bytes, string? caption = null, string? album = null) =>
        Sends(chat, Files.Photo(bytes, caption, album));

    public long SendsDocument(long chat, byte[] bytes, string name, string type, string? album = null) =>
        Sends(chat, Files.Document(bytes, name, type, null, album));

    /// <summary>A resident presses a button of the last message that carries it.</summary>
    public long Presses(long chat, string data)
    {
        var under = MessagesTo(chat).Last(m => m.Buttons.Any(b => b.Data == data));
        var query = Guid.CreateVersion7().ToString("N", CultureInfo.InvariantCulture);
        lock (_gate) _openQueries.Add(query);
        return Deliver(Updates.Press(chat, query, under, data), chat);
    }

    /// <summary>A resident blocks the bot: it is told so and can no longer write to them.</summary>
    public void Blocks(long chat)
    {
        lock (_gate) _blocked.Add(chat);
        Deliver(Updates.Membership(chat, _clock.GetUtcNow(), "kicked"), chat);
    }

    public void Unblocks(long chat)
    {
        lock (_gate) _blocked.Remove(chat);
        Deliver(Updates.Membership(chat, _clock.GetUtcNow(), "member"), chat);
    }

    /// <summary>Any update; with an <c>update_id</c> of its own it repeats an earlier one or comes out of
    /// order.</summary>
    public long Deliver(JsonObject update, long chat)
    {
        lock (_gate) _known.Add(chat);
        var id = Queue.Add(update, chat);
        Pusher.Look();
        return id;
    }

    /// <summary>Posts these bytes to the webhook now, past the queue.</summary>
    /// <returns>The HTTP status.</returns>
    public async Task<int> PushAsync(byte[] body, string? secret, CancellationToken ct) =>
        (await Pusher.PushAsync(body, secret, ct)).Status;

    /// <summary>Waits until the condition holds; it is looked at after every call of the bot.</summary>
    /// <exception cref="TimeoutException">It did not come about in time.</exception>
    public async Task UntilAsync(Func<BotAccount, bool> condition, TimeSpan limit)
    {
        using var timer = new CancellationTokenSource(limit);
        while (true)
        {
            Task changed;
            lock (_gate) changed = _changed.Task;
            if (condition(this)) return;
            try
            {
                await changed.WaitAsync(timer.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException($"Not so within {limit.TotalSeconds} s.");
            }
        }
    }

    internal bool Knows(long chat)
    {
        lock (_gate) return _known.Contains(chat);
    }

    internal bool IsBlockedBy(long chat)
    {
        lock (_gate) return _blocked.Contains(chat);
    }

    internal bool CloseQuery(string id)
    {
        lock (_gate) return _openQueries.Remove(id);
    }

    internal long NextMessageId()
    {
        lock (_gate) return _nextMessage++;
    }

    internal void Record(RecordedMessage message)
    {
        lock (_gate) _messages.Add(message);
        Signal();
    }

    internal void Record(RecordedCall call)
    {
        lock (_gate) _calls.Add(call);
        Signal();
    }

    internal void Replace(RecordedMessage message)
    {
        lock (_gate)
        {
            var at = _messages.FindIndex(m => m.Chat == message.Chat && m.Id == message.Id);
            if (at >= 0) _messages[at] = message;
        }
        Signal();
    }

    private void Signal()
    {
        TaskCompletionSource before;
        lock (_gate) (before, _changed) = (_changed, New());
        before.TrySetResult();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
