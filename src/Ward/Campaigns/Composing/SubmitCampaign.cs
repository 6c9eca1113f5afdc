using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;

namespace BachDang.Outreach.Ward.Campaigns.Composing;

/// <summary>Gives a draft to those who approve.</summary>
public sealed class SubmitCampaign(WardDb db, TimeProvider clock)
{
    public async Task<Outcome<Campaign>> RunAsync(Guid id, int version, Officer officer, CancellationToken ct)
    {
        var taken = await db.TakeCampaignAsync(id, version, ct);
        if (taken.Value is not { } campaign) return taken.Refusal!;
        if (!await db.SpeaksForAsync(officer, campaign.Organization, ct)) return new NotAllowed();
        if (campaign.Status != CampaignStatus.Draft) return new CampaignStepWrong();
        campaign.Status = CampaignStatus.InApproval;
        await db.LogAsync(clock.GetUtcNow(), campaign, CampaignActions.Submitted, officer, ct);
        return campaign;
    }
}
