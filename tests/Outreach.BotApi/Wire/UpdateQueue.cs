using System.Globalization;
using System.Text.Json.Nodes;

namespace BachDang.Outreach.BotApi.Wire;

/// <summary>Updates that wait for the bot, with getUpdates' offset rules.</summary>
internal sealed class UpdateQueue
{
    private readonly Lock _gate = new();
    private readonly LinkedList<Waiting> _waiting = new();
    private TaskCompletionSource _changed = New();
    private TaskCompletionSource<string>? _poll;
    private long _next;

    public UpdateQueue(long first) => _next = first;

    internal sealed record Waiting(long Id, long Chat, JsonObject Update);

    /// <summary>Completes at the next change.</summary>
    public Task Changed
    {
        get { lock (_gate) return _changed.Task; }
    }

    public int Count
    {
        get { lock (_gate) return _waiting.Count; }
    }

    /// <summary>Gives the update its number, unless it has one.</summary>
    public long Add(JsonObject update, long chat)
    {
        lock (_gate)
        {
            var id = update["update_id"] is { } given
                ? long.Parse(given.ToJsonString(), CultureInfo.InvariantCulture)
                : _next++;
            update["update_id"] = id;
            _waiting.AddLast(new Waiting(id, chat, update));
            Signal();
            return id;
        }
    }

    public IReadOnlyList<Waiting> Snapshot()
    {
        lock (_gate) return [.. _waiting];
    }

    public void Remove(Waiting waiting)
    {
        lock (_gate) _waiting.Remove(waiting);
    }

    /// <summary>Begins a poll; an earlier one still open ends with 409.</summary>
    public TaskCompletionSource<string> BeginPoll()
    {
        lock (_gate)
        {
            EndPollLocked("terminated by other getUpdates request; make sure that only one bot instance is running");
            return _poll = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    public void FinishPoll(TaskCompletionSource<string> poll)
    {
        lock (_gate)
        {
            if (_poll == poll) _poll = null;
        }
    }

    public void EndPoll(string why)
    {
        lock (_gate) EndPollLocked(why);
    }

    /// <summary>Confirms what is below the offset and gives the rest.</summary>
    public IReadOnlyList<JsonObject> Take(long offset, int limit)
    {
        lock (_gate)
        {
            if (offset < 0)
            {
                while (_waiting.Count > -offset) _waiting.RemoveFirst();
                return [.. _waiting.Take(limit).Select(w => w.Update)];
            }
            for (var node = _waiting.First; node is not null;)
            {
                var after = node.Next;
                if (node.Value.Id < offset) _waiting.Remove(node);
                node = after;
            }
            return [.. _waiting.Take(limit).Select(w => w.Update)];
        }
    }

    private void EndPollLocked(string why)
    {
        _poll?.TrySetResult(why);
        _poll = null;
    }

    private void Signal()
    {
        var before = _changed;
        _changed = New();
        before.TrySetResult();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
