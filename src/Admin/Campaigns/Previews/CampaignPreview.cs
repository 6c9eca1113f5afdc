using BachDang.Outreach.Ward.Campaigns;

namespace BachDang.Outreach.Admin.Campaigns.Previews;

/// <param name="Title">What stands on it.</param>
/// <param name="Small">A minor one, shown small.</param>
/// <param name="Address">Where it leads; null for one that is answered in the chat.</param>
internal sealed record PreviewButton(string Title, bool Small = false, string? Address = null);

/// <summary>A campaign's message as residents will get it.</summary>
/// <param name="Text">Its words, marked up as messages are.</param>
/// <param name="Buttons">Under it.</param>
internal sealed record CampaignPreview(string Text, IReadOnlyList<PreviewButton> Buttons)
{
    public CampaignPicture? Picture { get; init; }

    /// <summary>Where the console shows the picture.</summary>
    public string? PictureAddress { get; init; }

    /// <summary>Quiz or poll; the first is in the message, each next one follows an answer.</summary>
    public IReadOnlyList<CampaignQuestion> Questions { get; init; } = [];

    /// <summary>How it comes in Telegram.</summary>
    public required TelegramLook Telegram { get; init; }
}
