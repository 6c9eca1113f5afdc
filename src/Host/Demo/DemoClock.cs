namespace BachDang.Outreach.Host.Demo;

/// <summary>The time of the story that is being told: what the operations write bears the time it would have
/// happened.</summary>
internal sealed class DemoClock(DateTimeOffset begin) : TimeProvider
{
    private DateTimeOffset _now = begin;

    public override DateTimeOffset GetUtcNow() => _now;

    /// <summary>Goes on to a later time; never back.</summary>
    public void GoTo(DateTimeOffset time) => _now = time > _now ? time : _now;
}
