using BachDang.Outreach.Bot.Channels;

namespace BachDang.Outreach.Bot.Outbox.Campaigns;

/// <summary>The pace of campaigns on one channel: evenly min(campaigns a second, most in all − replies in the last
/// second). Who comes a little late may catch up by one message, so the pace holds over many; replies only count and
/// never wait.</summary>
internal sealed class SendPace(SendLimits limits, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private readonly Queue<long> _replies = new();
    private readonly Queue<long> _campaigns = new();
    private long _next = long.MinValue;

    private long Second => clock.TimestampFrequency;

    /// <summary>A reply or report update is sent now.</summary>
    public void NoteReply()
    {
        lock (_lock) _replies.Enqueue(clock.GetTimestamp());
    }

    /// <summary>Takes the right to send one message of a campaign now.</summary>
    /// <returns>Zero when it was given; else how long to wait before asking again.</returns>
    public TimeSpan Take()
    {
        lock (_lock)
        {
            var now = clock.GetTimestamp();
            Forget(_replies, now);
            Forget(_campaigns, now);
            var rate = Math.Min(limits.CampaignPerSecond, limits.MostPerSecond - _replies.Count);
            if (rate <= 0) return Time(_replies.Peek() + Second - now);
            if (_replies.Count + _campaigns.Count > limits.MostPerSecond)
                return Time(Math.Min(First(_replies), First(_campaigns)) + Second - now);
            if (now < _next) return Time(_next - now);
            var between = Second / rate;
            _next = Math.Max(_next, now - between) + between;
            _campaigns.Enqueue(now);
            return TimeSpan.Zero;
        }
    }

    private void Forget(Queue<long> sent, long now)
    {
        while (sent.TryPeek(out var first) && now - first >= Second) sent.Dequeue();
    }

    private static long First(Queue<long> sent) => sent.TryPeek(out var first) ? first : long.MaxValue / 2;

    // Rounded up: asked again a tick early it would only be sent away once more.
    private TimeSpan Time(long stamps) =>
        TimeSpan.FromTicks(Math.Max(1, (long)Math.Ceiling(stamps * (double)TimeSpan.TicksPerSecond / Second)));
}
