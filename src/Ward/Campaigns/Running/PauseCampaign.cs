using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;

namespace BachDang.Outreach.Ward.Campaigns.Running;

/// <summary>Holds a campaign: nothing new leaves; what is in flight arrives.</summary>
public sealed class PauseCampaign(WardDb db, TimeProvider clock)
{
    public async Task<Outcome<Campaign>> RunAsync(Guid id, int version, Officer officer, CancellationToken ct)
    {
        var taken = await db.TakeCampaignAsync(id, version, ct);
        if (taken.Value is not { } campaign) return taken.Refusal!;
        if (!await db.RunsAsync(officer, campaign.Organization, ct)) return new NotAllowed();
        if (campaign.Status is not (CampaignStatus.Sending or CampaignStatus.Scheduled)) return new CampaignStepWrong();
        CampaignGuards.Pause(campaign, PauseCause.ByOfficer);
        await db.LogAsync(clock.GetUtcNow(), campaign, CampaignActions.Paused, officer, ct);
        return campaign;
    }
}
