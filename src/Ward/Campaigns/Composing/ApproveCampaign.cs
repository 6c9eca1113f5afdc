using BachDang.Outreach.Ward.Articles;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Campaigns.Composing;

/// <summary>The author is told why it comes back.</summary>
public sealed record ReturnReasonNeeded : Refusal;

/// <summary>Approves exactly what is stored, by somebody who had no hand in it; or gives it back with a reason.
/// </summary>
public sealed class ApproveCampaign(WardDb db, TimeProvider clock)
{
    /// <param name="id">The campaign.</param>
    /// <param name="version">The version the approver read; another one is refused.</param>
    /// <param name="officer">Who approves.</param>
    /// <param name="ct">Cancels the work.</param>
    public Task<Outcome<Campaign>> RunAsync(Guid id, int version, Officer officer, CancellationToken ct) =>
        DecideAsync(id, version, null, officer, ct);

    /// <param name="id">The campaign.</param>
    /// <param name="version">The version that was read.</param>
    /// <param name="why">What is to be changed.</param>
    /// <param name="officer">Who gives it back.</param>
    /// <param name="ct">Cancels the work.</param>
    public async Task<Outcome<Campaign>> ReturnAsync(
        Guid id, int version, string why, Officer officer, CancellationToken ct)
    {
        var reason = string.Join(' ', why.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return reason.Length is 0 or > CampaignGuards.LongestWhy
            ? new ReturnReasonNeeded()
            : await DecideAsync(id, version, reason, officer, ct);
    }

    private async Task<Outcome<Campaign>> DecideAsync(
        Guid id, int version, string? why, Officer officer, CancellationToken ct)
    {
        var agrees = why is null;
        var taken = await db.TakeCampaignAsync(id, version, ct);
        if (taken.Value is not { } campaign) return taken.Refusal!;
        if (!CampaignGuards.Approves(officer, campaign.Organization)) return new NotAllowed();
        if (campaign.Status != CampaignStatus.InApproval) return new CampaignStepWrong();
        if (agrees && await HadAHandInItAsync(campaign, officer, ct)) return new AuthorMayNotApprove();
        var now = clock.GetUtcNow();
        campaign.Status = agrees ? CampaignStatus.Approved : CampaignStatus.Draft;
        if (agrees)
            (campaign.ApprovedHash, campaign.ApprovedBy, campaign.ApprovedAt) =
                (CampaignGuards.HashOf(campaign), officer.Id, now);
        var action = agrees ? CampaignActions.Approved : CampaignActions.Returned;
        await db.LogAsync(now, campaign, action, officer, why, ct);
        return campaign;
    }

    // Whoever saved any version of it, not only who began it.
    private async Task<bool> HadAHandInItAsync(Campaign campaign, Officer officer, CancellationToken ct) =>
        campaign.Author == officer.Id || await db.HandsIn(campaign.Id).ContainsAsync(officer.Id, ct);
}
