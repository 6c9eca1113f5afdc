using System.Text.Json;
using System.Text.Json.Serialization;
using BachDang.Outreach.Ward.Campaigns.Outlets;

namespace BachDang.Outreach.Ward.Campaigns;

/// <summary>What a campaign says. Text is what every channel shows alike: paragraphs in which only <c>**bold**</c>,
/// numbered lines and lines that start with "- " mean something.</summary>
public sealed record CampaignContent(string Text)
{
    public const int LongestTitle = 120;

    // With the title, the link, a question and who sends it the whole stays below Telegram's 4096.
    public const int LongestText = 3000;
    public const int LongestQuestion = 300;
    public const int LongestOption = 60;
    public const int MostOptions = 6;
    public const int MostQuestions = 5;

    /// <summary>One picture above the text; null for none.</summary>
    public CampaignPicture? Picture { get; init; }
    public CampaignLink? Link { get; init; }

    /// <summary>Whether a button begins a report.</summary>
    public bool OffersReport { get; init; }

    /// <summary>Whether a button leads to asking a question.</summary>
    public bool OffersQuestion { get; init; }

    /// <summary>A quiz where its questions have right answers, a poll where they have none; empty for neither.
    /// </summary>
    public IReadOnlyList<CampaignQuestion> Questions { get; init; } = [];

    /// <summary>Where else it appears, once for everybody.</summary>
    public IReadOnlyList<Outlet> Outlets { get; init; } = [];

    public string ToJson() => JsonSerializer.Serialize(this, CampaignJson.Default.CampaignContent);

    public static CampaignContent FromJson(string json) =>
        JsonSerializer.Deserialize(json, CampaignJson.Default.CampaignContent)
        ?? throw new InvalidDataException("A campaign holds empty content.");
}

/// <summary>A picture, cleaned of all that is not the picture.</summary>
/// <param name="Key">Its name in the photo store, made of the hash of its bytes: another picture has another
/// name, so an approval holds for exactly this one.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Says">What it shows, for those who cannot see it.</param>
public sealed record CampaignPicture(string Key, int Width, int Height, string Says);

/// <param name="Title">What stands before the address.</param>
/// <param name="Address">An http or https address.</param>
public sealed record CampaignLink(string Title, string Address);

/// <summary>A question under a campaign.</summary>
/// <param name="Text">The question.</param>
/// <param name="Options">What can be chosen.</param>
public sealed record CampaignQuestion(string Text, IReadOnlyList<string> Options)
{
    /// <summary>The right one of the options, from 0; null in a poll.</summary>
    public int? Right { get; init; }

    /// <summary>Why it is right.</summary>
    public string? Why { get; init; }

    /// <summary>The article that tells more.</summary>
    public string? Article { get; init; }
}

/// <summary>Whom a campaign is meant for, among those who asked for news. An empty list asks for nothing.</summary>
public sealed record CampaignAudience
{
    public static readonly CampaignAudience Everybody = new();

    public IReadOnlyList<string> Topics { get; init; } = [];
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>Whose news they asked for, <see cref="Subscriptions.Subscription.OfWard"/> for the ward's own; empty
    /// for the sender's.</summary>
    public IReadOnlyList<string> Organizations { get; init; } = [];
    public IReadOnlyList<string> Channels { get; init; } = [];

    public string ToJson() => JsonSerializer.Serialize(this, CampaignJson.Default.CampaignAudience);

    public static CampaignAudience FromJson(string json) =>
        JsonSerializer.Deserialize(json, CampaignJson.Default.CampaignAudience)
        ?? throw new InvalidDataException("A campaign holds an empty audience.");
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CampaignContent))]
[JsonSerializable(typeof(CampaignAudience))]
[JsonSerializable(typeof(Lists.CampaignTotals))]
[JsonSerializable(typeof(Measuring.CampaignMeasures))]
internal sealed partial class CampaignJson : JsonSerializerContext;
