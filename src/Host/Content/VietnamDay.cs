namespace BachDang.Outreach.Host.Content;

/// <summary>Today in Vietnam: the day by which laws are in force.</summary>
internal static class VietnamDay
{
    public static DateOnly Of(TimeProvider clock)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");
        return DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone).DateTime);
    }
}
