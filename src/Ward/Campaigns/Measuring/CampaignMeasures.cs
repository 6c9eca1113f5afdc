using System.Text.Json;

namespace BachDang.Outreach.Ward.Campaigns.Measuring;

/// <summary>Openings of a campaign's short links.</summary>
/// <param name="Outlet">Where they stood.</param>
/// <param name="ResidentialGroup">Key of the group; empty for nobody's in particular.</param>
/// <param name="Opened">How often.</param>
public sealed record LinkCount(string Outlet, string ResidentialGroup, int Opened);

/// <summary>What a campaign brought about: counts alone, nobody's deed.</summary>
public sealed record CampaignMeasures
{
    public IReadOnlyList<LinkCount> Links { get; init; } = [];

    /// <summary>For each question, how many residents chose each of its options.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Answers { get; init; } = [];

    /// <summary>Questions asked within a day by those who had got it.</summary>
    public int Asked { get; init; }

    /// <summary>Residents who ended the news under it.</summary>
    public int OptOuts { get; init; }

    internal string ToJson() => JsonSerializer.Serialize(this, CampaignJson.Default.CampaignMeasures);

    internal static CampaignMeasures FromJson(string json) =>
        JsonSerializer.Deserialize(json, CampaignJson.Default.CampaignMeasures)
        ?? throw new InvalidDataException("A campaign holds empty measures.");
}
