using System.Globalization;

namespace BachDang.Outreach.Admin.Layout;

/// <summary>Times as officers read them.</summary>
internal static class VietnamTime
{
    private static readonly TimeZoneInfo Vietnam = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    private const string FieldFormat = "yyyy-MM-ddTHH:mm";

    public static DateOnly Today(TimeProvider clock) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Vietnam).DateTime);

    public static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>Midnight at which a day begins.</summary>
    public static DateTimeOffset BeginningOf(DateOnly day)
    {
        var at = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(at, Vietnam.GetUtcOffset(at));
    }

    /// <summary>A time as a field of the browser writes it.</summary>
    public static string Field(DateTimeOffset time) =>
        TimeZoneInfo.ConvertTime(time, Vietnam).ToString(FieldFormat, CultureInfo.InvariantCulture);

    /// <summary>What such a field sends; null when it is no time.</summary>
    public static DateTimeOffset? Read(string? field) =>
        DateTime.TryParseExact(field, [FieldFormat, FieldFormat + ":ss"], CultureInfo.InvariantCulture,
            DateTimeStyles.None, out var at)
            ? new DateTimeOffset(at, Vietnam.GetUtcOffset(at))
            : null;

    public static string Of(DateTimeOffset time) =>
        TimeZoneInfo.ConvertTime(time, Vietnam).ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture);

    public static string DayOf(DateTimeOffset time) =>
        TimeZoneInfo.ConvertTime(time, Vietnam).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
