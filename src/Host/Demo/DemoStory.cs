namespace BachDang.Outreach.Host.Demo;

/// <summary>What is to happen, told in the order of time up to now; an act may lead to later ones. What would lie
/// in the future has not happened: it is left waiting, as on any morning.</summary>
internal sealed class DemoStory(DemoClock clock, DateTimeOffset now, int seed)
{
    private static readonly TimeSpan Zone = TimeSpan.FromHours(7);
    private readonly PriorityQueue<Func<CancellationToken, Task>, (DateTimeOffset At, int Turn)> _acts = new();
    private int _turn;

    /// <summary>The same story for the same seed.</summary>
    public Random Random { get; } = new(seed);

    /// <summary>Where the story ends.</summary>
    public DateTimeOffset Now => now;

    public void Plan(DateTimeOffset at, Func<CancellationToken, Task> act)
    {
        if (at < now) _acts.Enqueue(act, (at, _turn++));
    }

    public async Task TellAsync(CancellationToken ct)
    {
        while (_acts.TryDequeue(out var act, out var when))
        {
            ct.ThrowIfCancellationRequested();
            clock.GoTo(when.At);
            await act(ct);
        }
    }

    public bool Happens(double share) => Random.NextDouble() < share;

    public T One<T>(IReadOnlyList<T> of) => of[Random.Next(of.Count)];

    public T One<T>(IReadOnlyList<T> of, Func<T, int> weight)
    {
        var left = Random.Next(of.Sum(weight));
        return of.First(item => (left -= weight(item)) < 0);
    }

    /// <summary>Some time of a resident's day.</summary>
    public DateTimeOffset InDaytime(DateTimeOffset day) =>
        new DateTimeOffset(day.ToOffset(Zone).Date, Zone).AddMinutes(Random.Next(6 * 60, 22 * 60)).ToUniversalTime();

    /// <summary>A time at the office, so many days later at most, and not before the present of the story.</summary>
    public DateTimeOffset AtOffice(double mostDays)
    {
        var at = clock.GetUtcNow().AddDays(Random.NextDouble() * mostDays).ToOffset(Zone);
        var day = at.Date;
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) day = day.AddDays(1);
        var time = new DateTimeOffset(day, Zone).AddMinutes(Random.Next(8 * 60, 17 * 60)).ToUniversalTime();
        return time > clock.GetUtcNow() ? time : AfterNight(day);
    }

    private DateTimeOffset AfterNight(DateTime day)
    {
        do day = day.AddDays(1);
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
        return new DateTimeOffset(day, Zone).AddMinutes(Random.Next(8 * 60, 17 * 60)).ToUniversalTime();
    }
}
