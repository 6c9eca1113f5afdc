namespace BachDang.Outreach.Ward.Campaigns;

/// <summary>The ward's own rules for news, as content/ward.yml gives them today.</summary>
public sealed record CampaignRules
{
    public required QuietHours Quiet { get; init; }

    /// <summary>Messages of campaigns one resident gets within seven days, whoever sends them.</summary>
    public int MostPerWeek { get; init; } = 2;

    /// <summary>Keys of what residents can ask news about.</summary>
    public IReadOnlySet<string> Topics { get; init; } = new HashSet<string>();
    public IReadOnlySet<string> Groups { get; init; } = new HashSet<string>();
    public IReadOnlySet<string> Organizations { get; init; } = new HashSet<string>();
    public IReadOnlySet<string> Articles { get; init; } = new HashSet<string>();

    public static readonly TimeSpan Week = TimeSpan.FromDays(7);
}
