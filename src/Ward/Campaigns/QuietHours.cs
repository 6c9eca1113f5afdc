namespace BachDang.Outreach.Ward.Campaigns;

/// <summary>When no campaign is sent: at night, and on days on which the ward leaves people in peace (Tết).</summary>
/// <param name="zone">Where the ward lives.</param>
/// <param name="from">When the quiet begins, ward time.</param>
/// <param name="until">When it ends the next morning, ward time; before <paramref name="from"/>, or the same for nights
/// that are not quiet.</param>
/// <param name="quietDays">Days that are quiet from midnight to midnight.</param>
public sealed class QuietHours(TimeZoneInfo zone, TimeOnly from, TimeOnly until, IReadOnlySet<DateOnly> quietDays)
{
    // A calendar that leaves no day free is a slip; nothing is sent then.
    private const int MostDays = 60;

    public bool IsQuiet(DateTimeOffset at)
    {
        var local = TimeZoneInfo.ConvertTime(at, zone).DateTime;
        var time = TimeOnly.FromDateTime(local);
        return (from != until && (time < until || time >= from)) || quietDays.Contains(DateOnly.FromDateTime(local));
    }

    /// <summary>The first time from then on at which something may be sent.</summary>
    public DateTimeOffset NextAllowed(DateTimeOffset at)
    {
        if (!IsQuiet(at)) return at;
        var local = TimeZoneInfo.ConvertTime(at, zone).DateTime;
        var day = DateOnly.FromDateTime(local);
        if (TimeOnly.FromDateTime(local) >= until) day = day.AddDays(1);
        for (var i = 0; i < MostDays && quietDays.Contains(day); i++) day = day.AddDays(1);
        var morning = day.ToDateTime(until);
        return new DateTimeOffset(morning, zone.GetUtcOffset(morning));
    }
}
