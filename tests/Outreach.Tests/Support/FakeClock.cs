using System.Diagnostics;

namespace BachDang.Outreach.Tests.Support;

/// <summary>A clock that stands still until a test moves it. Timers made from it fire when their time is passed, in
/// order, on the thread that moves the clock. Starts on Wednesday 25 November 2026, 09:00 in Vietnam.</summary>
internal sealed class FakeClock : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<FakeTimer> _timers = [];
    private DateTimeOffset _now = new(2026, 11, 25, 2, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock) return _now;
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public void Advance(TimeSpan time)
    {
        var end = GetUtcNow() + time;
        while (true)
        {
            FakeTimer? next;
            lock (_lock)
            {
                next = _timers.Where(timer => timer.Due <= end).MinBy(timer => timer.Due);
                _now = next is null ? end : next.Due > _now ? next.Due.Value : _now;
                next?.Reschedule(_now);
            }
            if (next is null) return;
            next.Fire();
        }
    }

    /// <summary>Moves on in steps until something is so that threads of the tested code bring about; they get real time
    /// to run in between. Gives up after half a minute of real time, for a test that fails.</summary>
    public async Task AdvanceUntilAsync(Func<bool> isSo, TimeSpan step)
    {
        var patience = Stopwatch.StartNew();
        while (!isSo())
        {
            if (patience.Elapsed > TimeSpan.FromSeconds(30)) throw new TimeoutException("It never came about.");
            Advance(step);
            await Task.Delay(2);
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new FakeTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class FakeTimer(FakeClock clock, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan _period;

        public DateTimeOffset? Due { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._lock)
            {
                _period = period;
                Due = dueTime == Timeout.InfiniteTimeSpan ? null : clock._now + dueTime;
                clock._timers.Remove(this);
                if (Due is not null) clock._timers.Add(this);
            }
            return true;
        }

        public void Reschedule(DateTimeOffset now)
        {
            Due = _period > TimeSpan.Zero && _period != Timeout.InfiniteTimeSpan ? now + _period : null;
            if (Due is null) clock._timers.Remove(this);
        }

        public void Fire() => callback(state);

        public void Dispose()
        {
            lock (clock._lock) clock._timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
