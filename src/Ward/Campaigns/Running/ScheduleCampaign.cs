using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;

namespace BachDang.Outreach.Ward.Campaigns.Running;

/// <summary>The time is past.</summary>
public sealed record TimeIsPast : Refusal;

/// <summary>Nothing is sent at that time; <paramref name="Next"/> is the first one after it.</summary>
public sealed record TimeIsQuiet(DateTimeOffset Next) : Refusal;

/// <summary>Sets when an approved campaign begins.</summary>
public sealed class ScheduleCampaign(WardDb db, TimeProvider clock, CampaignRules rules)
{
    /// <param name="id">The campaign.</param>
    /// <param name="version">Its version as the officer saw it.</param>
    /// <param name="wanted">When it begins; null for at once.</param>
    /// <param name="officer">Who sets it.</param>
    /// <param name="ct">Cancels the work.</param>
    public async Task<Outcome<Campaign>> RunAsync(
        Guid id, int version, DateTimeOffset? wanted, Officer officer, CancellationToken ct)
    {
        var taken = await db.TakeCampaignAsync(id, version, ct);
        if (taken.Value is not { } campaign) return taken.Refusal!;
        if (!await db.RunsAsync(officer, campaign.Organization, ct)) return new NotAllowed();
        if (campaign.Status is not (CampaignStatus.Approved or CampaignStatus.Scheduled)
            || !CampaignGuards.IsAsApproved(campaign)) return new CampaignStepWrong();
        var now = clock.GetUtcNow();
        var at = wanted ?? now;
        if (at < now) return new TimeIsPast();
        if (rules.Quiet.IsQuiet(at)) return new TimeIsQuiet(rules.Quiet.NextAllowed(at));
        (campaign.Status, campaign.SendAt) = (CampaignStatus.Scheduled, at);
        await db.LogAsync(now, campaign, CampaignActions.Scheduled, officer, ct);
        return campaign;
    }
}
