namespace BachDang.Outreach.Ward.Calendar;

/// <summary>Working days of the ward: Monday to Friday in Vietnam time, without the given holidays.</summary>
public sealed class WorkingCalendar(TimeZoneInfo zone, IReadOnlySet<DateOnly> holidays)
{
    /// <summary>The same time of day so many working days later; a start outside working days counts from the next
    /// one.</summary>
    /// <param name="start">Any time.</param>
    /// <param name="days">Working days to add, 0 or more.</param>
    public DateTimeOffset AddWorkingDays(DateTimeOffset start, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        var local = TimeZoneInfo.ConvertTime(start, zone);
        var day = DateOnly.FromDateTime(local.DateTime);
        while (!IsWorkingDay(day)) day = day.AddDays(1);
        for (var left = days; left > 0;)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day)) left--;
        }
        var time = day.ToDateTime(TimeOnly.FromDateTime(local.DateTime));
        return new DateTimeOffset(time, zone.GetUtcOffset(time));
    }

    public bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !holidays.Contains(day);
}
