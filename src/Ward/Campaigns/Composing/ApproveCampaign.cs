using BachDang.Outreach.Ward.Articles;
using BachDang.Outreach.Ward.Audit;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Campaigns.Composing;

/// <summary>Approves exactly what is stored, by somebody who had no hand in it; or gives it back.</summary>
internal sealed class ApproveCampaign(WardDb db, TimeProvider clock)
{
    /// <param name="id">The campaign.</param>
    /// <param name="version">The version the approver read; another one is refused.</param>
    /// <param name="agrees">False gives it back to its author.</param>
    /// <param name="officer">Who approves.</param>
    /// <param name="ct">Cancels the work.</param>
    public async Task<Outcome<Campaign>> RunAsync(
        Guid id, int version, bool agrees, Officer officer, CancellationToken ct)
    {
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
        await db.LogAsync(now, campaign, action, officer, ct);
        return campaign;
    }

    // Whoever saved any version of it, not only who began it.
    private async Task<bool> HadAHandInItAsync(Campaign campaign, Officer officer, CancellationToken ct) =>
        campaign.Author == officer.Id || await db.AuditEntries.AnyAsync(
            (AuditEntry e) => e.Subject == campaign.Id && e.Officer == officer.Id
                && (e.Action == CampaignActions.Saved || e.Action == CampaignActions.ApprovalVoid), ct);
}
