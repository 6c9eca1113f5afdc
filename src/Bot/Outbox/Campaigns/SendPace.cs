using BachDang.Outreach.Bot.Channels;

namespace BachDang.Outreach.Bot.Outbox.Campaigns;

/// <summary>The pace of campaigns on one channel: evenly min(campaigns a second, most in all − replies in the last
/// second). Who comes a little late may catch up by one message, so the pace holds over many. The other side counts
/// when a message arrives: one that flew longer than the quickest may have arrived so much later, and takes up its
/// place so much longer than a second. Replies come first; only where campaigns have just filled the second, a reply
/// lets the oldest of them grow old, some 40 ms, for being refused as too fast would silence the whole channel for a
/// second.</summary>
internal sealed class SendPace(SendLimits limits, TimeProvider clock)
{
    private static readonly TimeSpan WhileAllFly = TimeSpan.FromMilliseconds(4);

    // The way there may be a little shorter for one and longer for another than the whole flight tells.
    private static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(3);

    private readonly Lock _lock = new();
    private readonly Queue<long> _replies = new();
    private readonly HashSet<Guid> _waiting = [];
    private readonly Dictionary<Guid, Flight> _flights = [];
    private readonly PriorityQueue<bool, long> _landed = new();
    private readonly ShortestFlight _shortest = new(clock);
    private int _ofCampaigns;
    private long _next = long.MinValue;

    private (int Count, long At) _others = (0, long.MinValue / 2);

    private long Second => clock.TimestampFrequency;

    private int Held => _flights.Count + _landed.Count;

    /// <summary>A reply or report update is to be sent now.</summary>
    /// <param name="id">Its row.</param>
    /// <param name="mayWait">Whether it may still wait for a place that campaigns hold.</param>
    /// <returns>Zero when it goes; else how long to wait before asking again.</returns>
    public TimeSpan LetReplyGo(Guid id, bool mayWait)
    {
        lock (_lock)
        {
            var now = clock.GetTimestamp();
            Forget(now);
            if (mayWait && Held > limits.MostPerSecond && _ofCampaigns > 0)
            {
                _waiting.Add(id);
                return UntilRoom(now);
            }
            _waiting.Remove(id);
            _replies.Enqueue(now);
            _flights[id] = new Flight(now, IsReply: true);
            return TimeSpan.Zero;
        }
    }

    /// <summary>Messages left beside those that were noted: further parts of a long one.</summary>
    public void NoteBeside(int count)
    {
        lock (_lock)
        {
            var now = clock.GetTimestamp();
            for (var i = 0; i < count; i++)
            {
                _replies.Enqueue(now);
                _landed.Enqueue(true, now + Second);
            }
        }
    }

    /// <summary>What other nodes sent within the last second; holds until it is told anew, a second at most.</summary>
    /// <param name="all">Replies of all nodes; this one's own are taken off.</param>
    public void NoteAllReplies(int all)
    {
        lock (_lock)
        {
            var now = clock.GetTimestamp();
            Forget(now);
            _others = (Math.Max(0, all - _replies.Count), now);
        }
    }

    /// <summary>Takes the right to send one message of a campaign now.</summary>
    /// <returns>Zero when it was given; else how long to wait before asking again.</returns>
    public TimeSpan Take(Guid id)
    {
        lock (_lock)
        {
            var now = clock.GetTimestamp();
            Forget(now);
            var others = now - _others.At < Second ? _others.Count : 0;
            var rate = Math.Min(limits.CampaignPerSecond, limits.MostPerSecond - _replies.Count - others);
            if (rate <= 0) return Time((_replies.TryPeek(out var first) ? first : _others.At) + Second - now);
            if (Held + others > limits.MostPerSecond || _waiting.Count > 0) return UntilRoom(now);
            if (now < _next) return Time(_next - now);
            var between = Second / rate;
            _next = Math.Max(_next, now - between) + between;
            _flights[id] = new Flight(now, IsReply: false);
            _ofCampaigns++;
            return TimeSpan.Zero;
        }
    }

    /// <summary>A message whose right was taken leaves now; until now it was looked at once more.</summary>
    public void Leaves(Guid id)
    {
        lock (_lock)
        {
            if (_flights.TryGetValue(id, out var flight)) _flights[id] = flight with { Begun = clock.GetTimestamp() };
        }
    }

    /// <summary>The other side has answered for a message, or never will.</summary>
    public void Landed(Guid id)
    {
        lock (_lock)
        {
            if (!_flights.Remove(id, out var flight)) return;
            var length = clock.GetTimestamp() - flight.Begun;
            var late = length - _shortest.With(length) + (long)(Margin.TotalSeconds * Second);
            _landed.Enqueue(flight.IsReply, flight.Begun + Second + late);
        }
    }

    /// <summary>What was taken or waited for is not used, the message stays here; nothing where it went.</summary>
    public void GiveBack(Guid id)
    {
        lock (_lock)
        {
            _waiting.Remove(id);
            if (_flights.Remove(id, out var flight) && !flight.IsReply) _ofCampaigns--;
        }
    }

    private void Forget(long now)
    {
        while (_replies.TryPeek(out var first) && now - first >= Second) _replies.Dequeue();
        while (_landed.TryPeek(out var isReply, out var until) && until <= now)
        {
            _landed.Dequeue();
            if (!isReply) _ofCampaigns--;
        }
    }

    private TimeSpan UntilRoom(long now) =>
        _landed.TryPeek(out _, out var free) ? Time(free - now) : WhileAllFly;

    // Rounded up: asked again a tick early it would only be sent away once more.
    private TimeSpan Time(long stamps) =>
        TimeSpan.FromTicks(Math.Max(1, (long)Math.Ceiling(stamps * (double)TimeSpan.TicksPerSecond / Second)));

    private readonly record struct Flight(long Begun, bool IsReply);
}
