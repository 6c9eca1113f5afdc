using BachDang.Outreach.Ward.Photos.Stores;
using BachDang.Outreach.Ward.Subscriptions;

namespace BachDang.Outreach.Ward.Campaigns.Composing;

/// <summary>What a campaign may say and whom it may name, before anybody looks at it.</summary>
internal static class CampaignCheck
{
    private const int MostYears = 5;

    /// <summary>What is wrong first; null when nothing is.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="organization">Who speaks.</param>
    /// <param name="rules">The ward's rules.</param>
    /// <param name="now">The time of the act.</param>
    public static Refusal? Of(CampaignDraft draft, string? organization, CampaignRules rules, DateTimeOffset now)
    {
        if (Length(draft.Title, CampaignContent.LongestTitle) || draft.Title.Contains('\n'))
            return new CampaignTextWrong("title");
        if (Length(draft.Content.Text, CampaignContent.LongestText)) return new CampaignTextWrong("text");
        if (draft.Content.Picture is { } picture && !IsWhole(picture)) return new CampaignTextWrong("picture");
        if (draft.Content.Link is { } link && !IsAddress(link)) return new CampaignTextWrong("link");
        if (draft.Content.Questions.Count > CampaignContent.MostQuestions
            || !draft.Content.Questions.All(question => IsWhole(question, rules)))
            return new CampaignTextWrong("questions");
        if (!HasAnEnd(draft, DateOnly.FromDateTime(now.UtcDateTime))) return new CampaignTextWrong("repeat");
        return IsKnown(draft.Audience, organization, rules) ? null : new CampaignAudienceUnknown();
    }

    private static bool Length(string text, int most) => string.IsNullOrWhiteSpace(text) || text.Length > most;

    private static bool IsWhole(CampaignPicture picture) => PhotoKey.Parse(picture.Key) is { IsOfCampaign: true }
        && picture is { Width: > 0, Height: > 0 } && !Length(picture.Says, CampaignContent.LongestQuestion);

    // A series ends on a day that somebody chose, in years that somebody still oversees.
    private static bool HasAnEnd(CampaignDraft draft, DateOnly today) => draft.Repeat == CampaignRepeat.Once
        ? draft.RepeatUntil is null
        : draft.RepeatUntil is { } until && until > today && until <= today.AddYears(MostYears);

    private static bool IsAddress(CampaignLink link) => !Length(link.Title, CampaignContent.LongestOption)
        && link.Address.Length <= 300 && Uri.TryCreate(link.Address, UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https";

    private static bool IsWhole(CampaignQuestion question, CampaignRules rules) =>
        !Length(question.Text, CampaignContent.LongestQuestion)
        && question.Options.Count is >= 2 and <= CampaignContent.MostOptions
        && question.Options.Distinct().Count() == question.Options.Count
        && !question.Options.Any(option => Length(option, CampaignContent.LongestOption))
        && (question.Right is not { } right || (right >= 0 && right < question.Options.Count))
        && (question.Why?.Length ?? 0) <= CampaignContent.LongestQuestion
        && (question.Article is not { } article || rules.Articles.Contains(article));

    // An organization speaks to those who asked for its own news; the ward may join several.
    private static bool IsKnown(CampaignAudience audience, string? organization, CampaignRules rules) =>
        audience.Topics.All(rules.Topics.Contains) && audience.Groups.All(rules.Groups.Contains)
        && audience.Organizations.All(one => organization is null
            ? one == Subscription.OfWard || rules.Organizations.Contains(one)
            : one == organization);
}
