using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Campaigns.Lists;

/// <summary>Something that was done with a campaign.</summary>
/// <param name="Officer">Null when the program itself did it.</param>
/// <param name="Action">Its key in content/labels.yml.</param>
/// <param name="Why">The officer's reason; null for none.</param>
public sealed record CampaignAct(DateTimeOffset At, Guid? Officer, string Action, string? Why);

/// <summary>One campaign with all that its page shows.</summary>
/// <param name="Campaign">The row.</param>
/// <param name="Acts">What was done with it, the newest first, at most <see cref="ReadCampaign.MostActs"/>.</param>
public sealed record CampaignFile(Campaign Campaign, IReadOnlyList<CampaignAct> Acts)
{
    public CampaignContent Content => CampaignContent.FromJson(Campaign.Content);

    public CampaignAudience Audience => CampaignAudience.FromJson(Campaign.Audience);

    /// <summary>The officer had a hand in its words, so somebody else approves it.</summary>
    public required bool IsOwn { get; init; }

    /// <summary>Composes for its sender.</summary>
    public required bool MayCompose { get; init; }

    /// <summary>Approves for its sender.</summary>
    public required bool MayApprove { get; init; }

    /// <summary>What is stored is what was approved.</summary>
    public bool IsAsApproved => CampaignGuards.IsAsApproved(Campaign);

    /// <summary>Why it was given back; null when it was not, or was changed since.</summary>
    public CampaignAct? Return => Campaign.Status == CampaignStatus.Draft
        && Acts.FirstOrDefault(act => act.Action != CampaignActions.Tested) is { Action: CampaignActions.Returned } act
            ? act
            : null;
}

/// <summary>Query for the page of one campaign.</summary>
public sealed class ReadCampaign(WardDb db)
{
    public const int MostActs = 100;

    /// <returns>Null when there is none that this officer sees.</returns>
    public async Task<CampaignFile?> RunAsync(Guid id, Officer officer, CancellationToken ct)
    {
        var campaign = await db.CampaignsSeenBy(officer).AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct);
        if (campaign is null) return null;
        var entries = await db.AuditEntries.AsNoTracking().Where(e => e.Subject == id)
            .OrderByDescending(e => e.Number).Take(MostActs)
            .Select(e => new { e.At, e.Officer, e.Action, e.Details }).ToListAsync(ct);
        return new CampaignFile(campaign,
            [.. entries.Select(e => new CampaignAct(e.At, e.Officer, e.Action, Why(e.Details)))])
        {
            IsOwn = campaign.Author == officer.Id || await db.HandsIn(id).ContainsAsync(officer.Id, ct),
            MayCompose = await db.SpeaksForAsync(officer, campaign.Organization, ct),
            MayApprove = CampaignGuards.Approves(officer, campaign.Organization),
        };
    }

    private static string? Why(string details) =>
        details.Split(CampaignGuards.Reason, 2) is [_, var why] ? why : null;
}
