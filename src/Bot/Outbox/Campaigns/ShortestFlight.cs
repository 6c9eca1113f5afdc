namespace BachDang.Outreach.Bot.Outbox.Campaigns;

/// <summary>The shortest time, in the clock's units, that a message took of late: of the last half to whole
/// minute.</summary>
internal sealed class ShortestFlight(TimeProvider clock)
{
    private const int LeastKnown = 50;
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(30);

    private int _known;
    private long _since = long.MinValue;
    private long _before = long.MaxValue;
    private long _now = long.MaxValue;

    /// <summary>The shortest, this one counted; zero while too few are known, for the first ones of a process are
    /// slow.</summary>
    public long With(long length)
    {
        var at = clock.GetTimestamp();
        if (_since == long.MinValue) _since = at;
        if (at - _since >= Span.TotalSeconds * clock.TimestampFrequency)
            (_since, _before, _now) = (at, _now, long.MaxValue);
        _now = Math.Min(_now, length);
        return _known < LeastKnown && ++_known < LeastKnown ? 0 : Math.Min(_before, _now);
    }
}
