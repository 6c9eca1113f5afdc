using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Knowledge.Content.Talks;
using BachDang.Outreach.Ward.Campaigns;

namespace BachDang.Outreach.Admin.Campaigns.Previews;

/// <summary>Shows officers a campaign as each channel will show it.</summary>
internal sealed class CampaignPreviews(KnowledgeBase knowledge)
{
    /// <param name="title">The first line.</param>
    /// <param name="organization">Who speaks; null for the ward.</param>
    /// <param name="content">What is said.</param>
    /// <param name="pictureAddress">Where the console shows the picture.</param>
    /// <param name="corrects">The title of the campaign that it corrects; null for none.</param>
    public CampaignPreview Of(
        string title, string? organization, CampaignContent content, string? pictureAddress, string? corrects = null)
    {
        var first = content.Questions is [{ } question, ..] ? question.Text : null;
        var text = CampaignLines.Text(knowledge, title, content.Text, first, organization, corrects);
        return new CampaignPreview(text, [.. Buttons(content)])
        {
            Picture = content.Picture,
            PictureAddress = pictureAddress,
            Questions = content.Questions,
            Telegram = TelegramLook.Of(text, content.Picture is not null),
        };
    }

    /// <summary>The last line of a message: who speaks.</summary>
    public string From(string? organization) =>
        knowledge.Say(CampaignLines.FromKey, ("organization", knowledge.Content.Ward.SenderOf(organization)));

    private IEnumerable<PreviewButton> Buttons(CampaignContent content)
    {
        if (content.Questions is [{ } first, ..])
            foreach (var option in first.Options) yield return new PreviewButton(option);
        if (content.Link is { } link) yield return new PreviewButton(link.Title, Address: link.Address);
        if (content.OffersReport) yield return new PreviewButton(knowledge.Say(CampaignLines.ReportKey));
        if (content.OffersQuestion) yield return new PreviewButton(knowledge.Say(CampaignLines.AskKey));
        yield return new PreviewButton(knowledge.Say(CampaignLines.StopKey), Small: true);
    }
}
