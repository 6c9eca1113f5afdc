namespace BachDang.Outreach.Ward.Calendar;

/// <summary>Working days of the ward: Monday to Friday in Vietnam time without the given holidays, and the days off
/// that are worked in exchange. A working day counts in full, from midnight to midnight: the law's time limits are in
/// days.</summary>
/// <param name="zone">Where the ward lives.</param>
/// <param name="holidays">Days off beside weekends.</param>
/// <param name="workedInstead">Saturdays and Sundays that are worked in exchange for a day off.</param>
public sealed class WorkingCalendar(
    TimeZoneInfo zone, IReadOnlySet<DateOnly> holidays, IReadOnlySet<DateOnly>? workedInstead = null)
{
    /// <summary>The same time of day so many working days later; a start outside working days counts from the next
    /// one.</summary>
    /// <param name="start">Any time.</param>
    /// <param name="days">Working days to add, 0 or more.</param>
    public DateTimeOffset AddWorkingDays(DateTimeOffset start, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        var (day, time) = Local(start);
        day = WorkingDayFrom(day);
        for (var left = days; left > 0; left--) day = WorkingDayFrom(day.AddDays(1));
        return At(day, time);
    }

    /// <summary>A time moved on by so much working time: 24 hours are one working day.</summary>
    /// <param name="start">Any time; outside working days it counts from the next one's beginning.</param>
    /// <param name="span">Working time to add, 0 or more.</param>
    public DateTimeOffset AddWorkingTime(DateTimeOffset start, TimeSpan span)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(span, TimeSpan.Zero);
        var (day, time) = FromWorkingTime(start);
        var left = time + span;
        while (left >= TimeSpan.FromDays(1))
        {
            left -= TimeSpan.FromDays(1);
            day = WorkingDayFrom(day.AddDays(1));
        }
        return At(day, left);
    }

    /// <summary>How much working time lies between two times; zero when the second is not later.</summary>
    public TimeSpan WorkingTimeBetween(DateTimeOffset from, DateTimeOffset to)
    {
        if (to <= from) return TimeSpan.Zero;
        var (day, time) = FromWorkingTime(from);
        var (last, end) = FromWorkingTime(to);
        var whole = TimeSpan.Zero;
        for (; day < last; day = WorkingDayFrom(day.AddDays(1))) whole += TimeSpan.FromDays(1);
        return whole + end - time;
    }

    /// <summary>The ward's day of a time.</summary>
    public DateOnly DayOf(DateTimeOffset at) => Local(at).Day;

    /// <summary>Midnight at which a day of the ward begins.</summary>
    public DateTimeOffset BeginningOf(DateOnly day) => At(day, TimeSpan.Zero);

    public bool IsWorkingDay(DateOnly day) => !holidays.Contains(day)
        && (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) || workedInstead?.Contains(day) == true);

    private (DateOnly Day, TimeSpan Time) FromWorkingTime(DateTimeOffset at)
    {
        var (day, time) = Local(at);
        return IsWorkingDay(day) ? (day, time) : (WorkingDayFrom(day), TimeSpan.Zero);
    }

    private (DateOnly Day, TimeSpan Time) Local(DateTimeOffset at)
    {
        var local = TimeZoneInfo.ConvertTime(at, zone);
        return (DateOnly.FromDateTime(local.DateTime), local.TimeOfDay);
    }

    private DateOnly WorkingDayFrom(DateOnly day)
    {
        while (!IsWorkingDay(day)) day = day.AddDays(1);
        return day;
    }

    private DateTimeOffset At(DateOnly day, TimeSpan time)
    {
        var at = day.ToDateTime(TimeOnly.MinValue) + time;
        return new DateTimeOffset(at, zone.GetUtcOffset(at));
    }
}
