using BachDang.Outreach.Knowledge.Content.Reports;

namespace BachDang.Outreach.Knowledge.Content;

/// <summary>
/// What the ward says about itself: desks, hotlines and emergency numbers, each shown only when approved.
/// </summary>
public sealed record WardCard
{
    public required string Name { get; init; }
    public required string City { get; init; }
    public required string Service { get; init; }

    /// <summary>Working days within which an officer answers a question handed to the desk.</summary>
    public required int HandOffWorkingDays { get; init; }

    /// <summary>Days off beside weekends, by the ward's own calendar.</summary>
    public required IReadOnlySet<DateOnly> Holidays { get; init; }

    /// <summary>Saturdays and Sundays that are worked in exchange for a day off.</summary>
    public required IReadOnlySet<DateOnly> WorkedInstead { get; init; }

    /// <summary>Days on which no campaign is sent at all, such as Tết.</summary>
    public IReadOnlySet<DateOnly> QuietDays { get; init; } = new HashSet<DateOnly>();

    /// <summary>What residents can ask news about.</summary>
    public IReadOnlyList<NamedPlace> NewsTopics { get; init; } = [];
    public NewsRules News { get; init; } = new(2, 21, 7);

    /// <summary>The kinds of reports, in the order they are offered.</summary>
    public required IReadOnlyList<ReportCategory> Categories { get; init; }
    public required ReportPeriods Reports { get; init; }

    /// <summary>Residential groups.</summary>
    public required IReadOnlyList<NamedPlace> Groups { get; init; }

    /// <summary>Places that posters with a QR code name.</summary>
    public required IReadOnlyList<NamedPlace> Places { get; init; }

    /// <summary>Mass organizations, each of which officers may act for.</summary>
    public required IReadOnlyList<NamedPlace> Organizations { get; init; }

    public required IReadOnlyDictionary<string, Desk> Desks { get; init; }
    public required IReadOnlyDictionary<string, PhoneLine> Hotlines { get; init; }
    public required IReadOnlyDictionary<string, PhoneLine> Emergency { get; init; }

    /// <summary>The approved number behind a <c>{phone:key}</c> token, or null.</summary>
    public string? ApprovedPhone(string key)
    {
        if (Emergency.TryGetValue(key, out var emergency)) return emergency.Approved ? emergency.Number : null;
        if (Hotlines.TryGetValue(key, out var line) && line.Approved) return line.Number;
        return Desks.TryGetValue(key, out var desk) && desk.Approved ? desk.Phone : null;
    }

    /// <summary>The name of a mass organization; the ward's own where there is none of that key.</summary>
    public string SenderOf(string? organization) =>
        Organizations.FirstOrDefault(one => one.Id == organization)?.Name ?? Name;

    /// <summary>The same as the first word of a line.</summary>
    public string SenderAtStart(string? organization)
    {
        var name = SenderOf(organization);
        return name.Length == 0 ? name : string.Concat(char.ToUpperInvariant(name[0]).ToString(), name.AsSpan(1));
    }

    public bool KnowsPhone(string key) =>
        Emergency.ContainsKey(key) || Hotlines.ContainsKey(key) || Desks.ContainsKey(key);
}

/// <summary>The ward's own rules for campaigns.</summary>
/// <param name="MostPerWeek">Messages one resident gets within seven days, whoever sends them.</param>
/// <param name="QuietFromHour">From this hour of the ward's day on nothing is sent.</param>
/// <param name="QuietUntilHour">Until this hour of the next day; the same hour for no quiet at all.</param>
public sealed record NewsRules(int MostPerWeek, int QuietFromHour, int QuietUntilHour);

public sealed record Desk(string Id, string Name, string What, bool Approved)
{
    public string? Phone { get; init; }
    public string? Address { get; init; }
    public string? Hours { get; init; }
}

public sealed record PhoneLine(string Name, string Number, bool Approved);
