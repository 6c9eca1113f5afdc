using System.Globalization;
using BachDang.Outreach.Ward.Calendar;
using Xunit;

namespace BachDang.Outreach.Tests.Ward.Calendar;

public sealed class WorkingCalendarTests
{
    // 1 January 2027 is a Friday; 27 November 2026 too.
    private static readonly WorkingCalendar Calendar = new(
        TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh"),
        new HashSet<DateOnly> { new(2027, 1, 1), new(2026, 12, 7) });

    [Theory]
    [InlineData("2026-11-25 09:00", 0, "2026-11-25 09:00")] // Wednesday
    [InlineData("2026-11-25 09:00", 2, "2026-11-27 09:00")]
    [InlineData("2026-11-25 09:00", 3, "2026-11-30 09:00")] // over a weekend
    [InlineData("2026-11-27 22:30", 1, "2026-11-30 22:30")] // Friday evening
    [InlineData("2026-11-28 08:00", 0, "2026-11-30 08:00")] // Saturday counts from Monday
    [InlineData("2026-11-28 08:00", 1, "2026-12-01 08:00")]
    [InlineData("2026-11-29 23:59", 2, "2026-12-02 23:59")] // Sunday, last minute
    [InlineData("2026-12-04 09:00", 1, "2026-12-08 09:00")] // weekend and a holiday behind it
    [InlineData("2026-12-31 16:00", 1, "2027-01-04 16:00")] // holiday and a weekend behind it
    [InlineData("2027-01-01 10:00", 1, "2027-01-05 10:00")] // begins on a holiday
    public void Add_WeekendsAndHolidays_AreNotCounted(string start, int days, string end) =>
        Assert.Equal(Local(end), Calendar.AddWorkingDays(Local(start), days));

    [Theory]
    [InlineData("2026-11-27 16:59", "2026-11-30 23:59")] // Friday 23:59 in Vietnam
    [InlineData("2026-11-27 17:00", "2026-12-01 00:00")] // already Saturday in Vietnam
    [InlineData("2026-11-29 16:59", "2026-12-01 23:59")] // still Sunday
    [InlineData("2026-11-29 17:00", "2026-12-01 00:00")] // Monday has begun
    public void Add_NearMidnight_TheDayIsVietnams(string utcStart, string end) =>
        Assert.Equal(Local(end), Calendar.AddWorkingDays(Utc(utcStart), 1));

    [Fact]
    public void Add_MoreDays_IsNeverEarlier()
    {
        var start = Utc("2026-11-20 00:30");
        for (var hour = 0; hour < 24 * 60; hour += 5)
            for (var days = 0; days < 12; days++)
            {
                var from = start.AddHours(hour);
                var end = Calendar.AddWorkingDays(from, days);
                Assert.True(end < Calendar.AddWorkingDays(from, days + 1));
                Assert.True(end.Date <= Calendar.AddWorkingDays(from.AddHours(5), days).Date);
            }
    }

    [Fact]
    public void Add_Backwards_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.AddWorkingDays(Local("2026-11-25 09:00"), -1));

    private static DateTimeOffset Local(string text) => new(Time(text), TimeSpan.FromHours(7));

    private static DateTimeOffset Utc(string text) => new(Time(text), TimeSpan.Zero);

    private static DateTime Time(string text) =>
        DateTime.ParseExact(text, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
