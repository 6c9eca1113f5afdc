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
        return AtZone(morning);
    }

    /// <summary>When work that takes so long is over if it rests while it is quiet; null when that is too far off to
    /// say.</summary>
    public DateTimeOffset? EndOf(DateTimeOffset from, TimeSpan work)
    {
        var at = NextAllowed(from);
        for (var i = 0; i < MostDays; i++)
        {
            var quiet = NextQuiet(at);
            if (work <= quiet - at) return at + work;
            (work, at) = (work - (quiet - at), NextAllowed(quiet));
        }
        return null;
    }

    /// <summary>The ward's own time.</summary>
    public DateTime LocalOf(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, zone).DateTime;

    /// <summary>What the ward calls so.</summary>
    public DateTimeOffset AtZone(DateTime local) => new(local, zone.GetUtcOffset(local));

    // From a time that is not quiet.
    private DateTimeOffset NextQuiet(DateTimeOffset at)
    {
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);
        if (from != until) return AtZone(day.ToDateTime(from));
        for (var i = 1; i <= MostDays; i++)
            if (quietDays.Contains(day.AddDays(i))) return AtZone(day.AddDays(i).ToDateTime(TimeOnly.MinValue));
        return DateTimeOffset.MaxValue;
    }
}
