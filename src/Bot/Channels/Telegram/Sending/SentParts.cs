namespace BachDang.Outreach.Bot.Channels.Telegram.Sending;

/// <summary>Remembers how much of a message Telegram already took, so that a repeat in this process goes on where the
/// last attempt broke off instead of saying the beginning again. Bounded: the oldest is forgotten first.</summary>
internal sealed class SentParts(int most = 4096)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<Guid, (int Count, string? LastId)> _sent = [];
    private readonly Queue<Guid> _oldest = new();

    public (int Count, string? LastId) Of(Guid message)
    {
        lock (_gate) return _sent.GetValueOrDefault(message);
    }

    public void Note(Guid message, int count, string? lastId)
    {
        lock (_gate)
        {
            if (!_sent.ContainsKey(message)) _oldest.Enqueue(message);
            _sent[message] = (count, lastId);
            while (_oldest.Count > most) _sent.Remove(_oldest.Dequeue());
        }
    }
}
