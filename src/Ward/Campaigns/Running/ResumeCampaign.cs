using BachDang.Outreach.Ward.Campaigns.Outlets;
using BachDang.Outreach.Ward.Campaigns.Series;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;

namespace BachDang.Outreach.Ward.Campaigns.Running;

/// <summary>Lets a paused campaign go on where it stopped. It is also the confirmation that one whose time passed, or
/// one found in restored data, is to be sent after all.</summary>
public sealed class ResumeCampaign(WardDb db, TimeProvider clock, CampaignRules rules)
{
    public async Task<Outcome<Campaign>> RunAsync(Guid id, int version, Officer officer, CancellationToken ct)
    {
        var taken = await db.TakeCampaignAsync(id, version, ct);
        if (taken.Value is not { } campaign) return taken.Refusal!;
        if (!await db.RunsAsync(officer, campaign.Organization, ct)) return new NotAllowed();
        if (campaign.Status != CampaignStatus.Paused || !CampaignGuards.IsAsApproved(campaign))
            return new CampaignStepWrong();
        var now = clock.GetUtcNow();
        var waits = campaign.StartedAt is null && campaign.SendAt > now;
        campaign.Status = waits ? CampaignStatus.Scheduled : CampaignStatus.Sending;
        (campaign.PauseCause, campaign.WatchedFrom) = (PauseCause.None, now);
        if (!waits && campaign.StartedAt is null)
        {
            campaign.StartedAt = now;
            await new PublishCampaign(db, now).RunAsync(campaign, ct);
            await new ContinueSeries(db, clock, rules).RunAsync(campaign, ct);
        }
        await db.LogAsync(now, campaign, CampaignActions.Resumed, officer, ct);
        return campaign;
    }
}
