using BachDang.Outreach.Knowledge.Content.Occasions;
using BachDang.Outreach.Ward.Campaigns;
using BachDang.Outreach.Ward.Campaigns.Composing;
using BachDang.Outreach.Ward.Campaigns.Outlets;
using BachDang.Outreach.Ward.Subscriptions;

namespace BachDang.Outreach.Admin.Campaigns.Composing;

/// <summary>The fields of the composing page, as a form sends them.</summary>
internal sealed class CampaignInput
{
    /// <summary>How a form names the ward among the organizations: an empty value would be no value.</summary>
    public const string OfWard = "phuong";

    /// <summary>The campaign's version as the officer saw it; null for a new one.</summary>
    public int? Version { get; set; }
    public string? Title { get; set; }
    public string? Text { get; set; }
    public string? PictureKey { get; set; }
    public int PictureWidth { get; set; }
    public int PictureHeight { get; set; }
    public string? PictureSays { get; set; }

    /// <summary>Takes the picture away.</summary>
    public bool DropPicture { get; set; }
    public string? LinkTitle { get; set; }
    public string? LinkAddress { get; set; }
    public bool OffersReport { get; set; }
    public bool OffersQuestion { get; set; }
    public List<QuestionInput> Questions { get; set; } = [];

    /// <summary>Who speaks: an organization's key, or <see cref="OfWard"/>.</summary>
    public string? Sender { get; set; }
    public List<string> Topics { get; set; } = [];
    public List<string> Groups { get; set; } = [];
    public List<string> Organizations { get; set; } = [];
    public List<string> Channels { get; set; } = [];
    public List<Outlet> Outlets { get; set; } = [];
    public CampaignRepeat Repeat { get; set; }
    public DateOnly? RepeatUntil { get; set; }

    /// <summary>The key of who speaks; null for the ward.</summary>
    public string? Organization => Sender is null or OfWard ? null : Sender;

    public static CampaignInput Of(Campaign campaign)
    {
        var content = CampaignContent.FromJson(campaign.Content);
        var audience = CampaignAudience.FromJson(campaign.Audience);
        return new CampaignInput
        {
            Version = campaign.Version,
            Title = campaign.Title,
            Text = content.Text,
            PictureKey = content.Picture?.Key,
            PictureWidth = content.Picture?.Width ?? 0,
            PictureHeight = content.Picture?.Height ?? 0,
            PictureSays = content.Picture?.Says,
            LinkTitle = content.Link?.Title,
            LinkAddress = content.Link?.Address,
            OffersReport = content.OffersReport,
            OffersQuestion = content.OffersQuestion,
            Questions = [.. content.Questions.Select(QuestionInput.Of)],
            Sender = campaign.Organization ?? OfWard,
            Topics = [.. audience.Topics],
            Groups = [.. audience.Groups],
            Organizations = [.. audience.Organizations.Select(one => one == Subscription.OfWard ? OfWard : one)],
            Channels = [.. audience.Channels],
            Outlets = [.. content.Outlets],
            Repeat = campaign.Repeat,
            RepeatUntil = campaign.RepeatUntil,
        };
    }

    public static CampaignInput Of(Occasion occasion) => new()
    {
        Title = occasion.Title,
        Text = occasion.Text,
        OffersReport = occasion.OffersReport,
        OffersQuestion = occasion.OffersQuestion,
        Questions = [.. occasion.Questions.Select(QuestionInput.Of)],
        Topics = [.. occasion.Topics],
    };

    public CampaignDraft ToDraft() => new(One(Title), ToContent(), new CampaignAudience
    {
        Topics = Chosen(Topics),
        Groups = Chosen(Groups),
        // An organization speaks to those who asked for its own news.
        Organizations = Organization is not null ? []
            : [.. Chosen(Organizations).Select(one => one == OfWard ? Subscription.OfWard : one)],
        Channels = Chosen(Channels),
    })
    {
        Repeat = Repeat,
        RepeatUntil = RepeatUntil,
    };

    public CampaignContent ToContent() => new((Text ?? "").ReplaceLineEndings("\n").Trim())
    {
        Picture = Blank(PictureKey) is { } key && !DropPicture
            ? new CampaignPicture(key, PictureWidth, PictureHeight, One(PictureSays))
            : null,
        Link = Blank(LinkTitle) is null && Blank(LinkAddress) is null
            ? null
            : new CampaignLink(One(LinkTitle), One(LinkAddress)),
        OffersReport = OffersReport,
        OffersQuestion = OffersQuestion,
        Questions = [.. Questions.Where(question => !question.IsEmpty).Select(question => question.ToQuestion())],
        Outlets = [.. Outlets.Where(Enum.IsDefined).Distinct().Order()],
    };

    public static string One(string? text) =>
        string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static string? Blank(string? text) => One(text) is { Length: > 0 } value ? value : null;

    public static IReadOnlyList<string> Lines(string? text) =>
        [.. (text ?? "").ReplaceLineEndings("\n").Split('\n').Select(One).Where(line => line.Length > 0)];

    private static IReadOnlyList<string> Chosen(IEnumerable<string> keys) =>
        [.. keys.Where(key => !string.IsNullOrWhiteSpace(key)).Distinct()];
}
