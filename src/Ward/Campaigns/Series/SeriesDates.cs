namespace BachDang.Outreach.Ward.Campaigns.Series;

/// <summary>When a campaign comes again: at the hour of the first one, as many weeks, months or years after it; in a
/// month without that day on its last one; where nothing is sent at that time, at the next at which something is.
/// </summary>
/// <param name="First">When the first one was to begin.</param>
/// <param name="Repeat">How often.</param>
/// <param name="Until">The last day on which it may come, ward time.</param>
internal sealed record SeriesDates(DateTimeOffset First, CampaignRepeat Repeat, DateOnly Until)
{
    /// <summary>The first time behind another one; null when there is none up to the last day.</summary>
    public DateTimeOffset? After(DateTimeOffset time, QuietHours quiet)
    {
        if (Repeat == CampaignRepeat.Once) return null;
        var first = quiet.LocalOf(First);
        for (var turn = 1; ; turn++)
        {
            var planned = Turn(first, turn);
            if (DateOnly.FromDateTime(planned) > Until) return null;
            var at = quiet.NextAllowed(quiet.AtZone(planned)).ToUniversalTime();
            if (DateOnly.FromDateTime(quiet.LocalOf(at)) > Until) return null;
            if (at > time) return at;
        }
    }

    // Always counted from the first: from the 31st on a short month must not shorten those behind it.
    private DateTime Turn(DateTime first, int turn) => Repeat switch
    {
        CampaignRepeat.Weekly => first.AddDays(7 * turn),
        CampaignRepeat.Monthly => first.AddMonths(turn),
        CampaignRepeat.Quarterly => first.AddMonths(3 * turn),
        CampaignRepeat.Yearly => first.AddYears(turn),
        _ => throw new InvalidOperationException("It comes once."),
    };
}
