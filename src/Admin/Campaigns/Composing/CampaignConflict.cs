using BachDang.Outreach.Ward.Campaigns;
using BachDang.Outreach.Ward.Campaigns.Lists;

namespace BachDang.Outreach.Admin.Campaigns.Composing;

/// <summary>Somebody saved a campaign while another officer had it open: what stands there now, beside what was
/// written.</summary>
/// <param name="Now">As it stands.</param>
/// <param name="Mine">As it was written, its fields still on the page.</param>
internal sealed record CampaignConflict(CampaignFile Now, CampaignInput Mine)
{
    /// <summary>The last act of somebody.</summary>
    public CampaignAct? Last => Now.Acts.Count > 0 ? Now.Acts[0] : null;

    public CampaignContent Theirs => Now.Content;

    public CampaignContent Own => Mine.ToContent();

    public bool TextDiffers => Theirs.Text != Own.Text;

    public bool TitleDiffers => Now.Campaign.Title != CampaignInput.One(Mine.Title);

    /// <summary>Whether anything beside the title and the text differs: buttons, questions, whom it goes to.</summary>
    public bool RestDiffers => (Theirs with { Text = "" }).ToJson() != (Own with { Text = "" }).ToJson()
        || Now.Campaign.Audience != Mine.ToDraft().Audience.ToJson()
        || Now.Campaign.Repeat != Mine.Repeat || Now.Campaign.RepeatUntil != Mine.RepeatUntil;
}
