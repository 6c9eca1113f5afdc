using BachDang.Outreach.Ward.Messages;

namespace BachDang.Outreach.Bot.Outbox;

/// <summary>Rows in this process's hands, one line per talk so that a person reads messages in order while two
/// people's go out side by side.</summary>
internal sealed class OutboxQueue
{
    private readonly Dictionary<Guid, Queue<OutboundMessage>> _lines = [];
    private readonly Dictionary<Guid, TimeSpan> _heldBack = [];
    private readonly Lock _lock = new();
    private TaskCompletionSource? _emptied;

    /// <summary>Adds rows of one talk.</summary>
    /// <param name="conversationId">The talk.</param>
    /// <param name="rows">Its rows, in order.</param>
    /// <param name="fromTable">True for rows claimed from the table, which gives them out in order.</param>
    /// <returns>True when nobody serves the talk's line yet: the caller must serve it.</returns>
    public bool Add(Guid conversationId, IEnumerable<OutboundMessage> rows, bool fromTable)
    {
        lock (_lock)
        {
            var mustServe = !_lines.TryGetValue(conversationId, out var line);
            if (mustServe) _lines[conversationId] = line = new Queue<OutboundMessage>();
            if (mustServe && fromTable) _heldBack.Remove(conversationId);
            foreach (var row in rows) line!.Enqueue(row);
            return mustServe;
        }
    }

    /// <summary>The next row of the line; null when it is empty, and the line is closed then.</summary>
    public OutboundMessage? Next(Guid conversationId)
    {
        lock (_lock)
        {
            if (_lines[conversationId].TryDequeue(out var row)) return row;
            _lines.Remove(conversationId);
            if (_lines.Count > 0) return null;
            _emptied?.TrySetResult();
            _emptied = null;
            return null;
        }
    }

    /// <summary>Notes that a row of the talk went back to the table. Until the table gives the talk out again, rows
    /// handed over directly go back too: they were committed before anyone could see the earlier one waiting.</summary>
    public void HoldBack(Guid conversationId, TimeSpan wait)
    {
        lock (_lock) _heldBack[conversationId] = wait;
    }

    public TimeSpan? HeldBack(Guid conversationId)
    {
        lock (_lock) return _heldBack.TryGetValue(conversationId, out var wait) ? wait : null;
    }

    /// <summary>Completes when no line is left.</summary>
    public Task WhenEmptyAsync()
    {
        lock (_lock)
        {
            if (_lines.Count == 0) return Task.CompletedTask;
            _emptied ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _emptied.Task;
        }
    }
}
