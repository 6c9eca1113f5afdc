using System.Collections.Concurrent;

namespace BachDang.Outreach.Bot.Outbox;

/// <summary>Channels that asked us to be silent, and until when.</summary>
internal sealed class ChannelPauses(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _until = new();

    public void Pause(string channel, TimeSpan wait)
    {
        var until = clock.GetUtcNow() + wait;
        _until.AddOrUpdate(channel, until, (_, earlier) => earlier > until ? earlier : until);
    }

    /// <summary>How long the channel must still be silent; zero when it may send.</summary>
    public TimeSpan Left(string channel)
    {
        if (!_until.TryGetValue(channel, out var until)) return TimeSpan.Zero;
        var left = until - clock.GetUtcNow();
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }
}
