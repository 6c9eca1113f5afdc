using System.Globalization;
using BachDang.Outreach.Ward.Calendar;
using BachDang.Outreach.Ward.Notices;

namespace BachDang.Outreach.Bot.Notices;

/// <summary>The set times of the ward's working days.</summary>
internal static class NoticeTimes
{
    /// <summary>A notice that could not be sent so long after its time is let go; the next one tells the same.
    /// </summary>
    public static readonly TimeSpan Late = TimeSpan.FromHours(3);

    /// <returns>In order; null when one is no time of the day.</returns>
    public static IReadOnlyList<TimeOnly>? Read(string text)
    {
        var times = new List<TimeOnly>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!TimeOnly.TryParseExact(part, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
                return null;
            times.Add(time);
        }
        return [.. times.Distinct().Order()];
    }

    /// <summary>The time that is due now: the last one that has come, on a working day, not too late.</summary>
    public static NoticeSlot? Due(IReadOnlyList<TimeOnly> times, WorkingCalendar calendar, DateTimeOffset now)
    {
        var day = calendar.DayOf(now);
        if (!calendar.IsWorkingDay(day)) return null;
        var begins = calendar.BeginningOf(day);
        foreach (var time in times.Reverse())
        {
            var at = begins + time.ToTimeSpan();
            if (at <= now) return now - at <= Late ? new NoticeSlot(day, time, at.ToUniversalTime()) : null;
        }
        return null;
    }
}
