using BachDang.Outreach.Bot.Channels;

namespace BachDang.Outreach.Bot.Outbox.Campaigns;

/// <summary>The pace of campaigns on one channel: evenly min(campaigns a second, most in all − replies in the last
/// second). Who comes a little late may catch up by one message, so the pace holds over many; replies only count and
/// never wait. The other side counts when a message arrives: one that flew longer than the quickest may have arrived so
/// much later, and takes up its place so much longer than a second.</summary>
internal sealed class SendPace(SendLimits limits, TimeProvider clock)
{
    private static readonly TimeSpan WhileAllFly = TimeSpan.FromMilliseconds(4);

    private readonly Lock _lock = new();
    private readonly Queue<long> _replies = new();
    private readonly Dictionary<Guid, Flight> _flights = [];
    private readonly PriorityQueue<bool, long> _landed = new();
    private readonly ShortestFlight _campaignFlight = new(clock);
    private readonly ShortestFlight _replyFlight = new(clock);
    private long _next = long.MinValue;

    private long Second => clock.TimestampFrequency;

    /// <summary>A reply or report update is sent now.</summary>
    public void NoteReply(Guid id)
    {
        lock (_lock)
        {
            var now = clock.GetTimestamp();
            _replies.Enqueue(now);
            _flights[id] = new Flight(now, _replyFlight);
        }
    }

    /// <summary>Takes the right to send one message of a campaign now.</summary>
    /// <returns>Zero when it was given; else how long to wait before asking again.</returns>
    public TimeSpan Take(Guid id)
    {
        lock (_lock)
        {
            var now = clock.GetTimestamp();
            while (_replies.TryPeek(out var first) && now - first >= Second) _replies.Dequeue();
            while (_landed.TryPeek(out _, out var until) && until <= now) _landed.Dequeue();
            var rate = Math.Min(limits.CampaignPerSecond, limits.MostPerSecond - _replies.Count);
            if (rate <= 0) return Time(_replies.Peek() + Second - now);
            if (_flights.Count + _landed.Count > limits.MostPerSecond)
                return _landed.TryPeek(out _, out var free) ? Time(free - now) : WhileAllFly;
            if (now < _next) return Time(_next - now);
            var between = Second / rate;
            _next = Math.Max(_next, now - between) + between;
            _flights[id] = new Flight(now, _campaignFlight);
            return TimeSpan.Zero;
        }
    }

    /// <summary>The other side has answered for a message, or never will.</summary>
    public void Landed(Guid id)
    {
        lock (_lock)
        {
            if (!_flights.Remove(id, out var flight)) return;
            var length = clock.GetTimestamp() - flight.Begun;
            _landed.Enqueue(true, flight.Begun + Second + length - flight.Shortest.With(length));
        }
    }

    /// <summary>What was taken is not used, the message stays here; nothing where it was.</summary>
    public void GiveBack(Guid id)
    {
        lock (_lock) _flights.Remove(id);
    }

    // Rounded up: asked again a tick early it would only be sent away once more.
    private TimeSpan Time(long stamps) =>
        TimeSpan.FromTicks(Math.Max(1, (long)Math.Ceiling(stamps * (double)TimeSpan.TicksPerSecond / Second)));

    private readonly record struct Flight(long Begun, ShortestFlight Shortest);
}
