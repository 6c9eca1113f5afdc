using BachDang.Outreach.Ward.Messages;

namespace BachDang.Outreach.Bot.Outbox;

/// <summary>Rows in this process's hands, one line per talk so that a person reads messages in order while two
/// people's go out side by side.</summary>
internal sealed class OutboxQueue
{
    private readonly Dictionary<Guid, Queue<OutboundMessage>> _lines = [];
    private readonly Lock _lock = new();

    /// <summary>Adds rows of one talk.</summary>
    /// <returns>True when nobody serves the talk's line yet: the caller must serve it.</returns>
    public bool Add(Guid conversationId, IEnumerable<OutboundMessage> rows)
    {
        lock (_lock)
        {
            var mustServe = !_lines.TryGetValue(conversationId, out var line);
            if (mustServe) _lines[conversationId] = line = new Queue<OutboundMessage>();
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
            return null;
        }
    }

    public bool IsEmpty
    {
        get
        {
            lock (_lock) return _lines.Count == 0;
        }
    }
}
