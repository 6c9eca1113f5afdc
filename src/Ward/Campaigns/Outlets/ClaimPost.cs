using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Messages;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Campaigns.Outlets;

/// <summary>A post to be sent.</summary>
/// <param name="CampaignId">The campaign.</param>
/// <param name="Title">Its headline.</param>
/// <param name="Organization">Who speaks; null for the ward.</param>
/// <param name="Content">What is said.</param>
/// <param name="Attempts">Counted tries so far.</param>
/// <param name="IsCorrection">It corrects an earlier one.</param>
/// <param name="Corrects">The outlet's id of the post with the wrong text; null where there is none to edit.</param>
public sealed record PostParcel(
    Guid CampaignId, string Title, string? Organization, CampaignContent Content, int Attempts, bool IsCorrection,
    string? Corrects);

/// <summary>Gives the one sender of the ward's channel its next post. One found in flight after a process died is
/// given once more and counted; found so a second time it is left to an officer.</summary>
public sealed class ClaimPost(WardDb db, TimeProvider clock)
{
    /// <param name="node">The sender.</param>
    /// <param name="alone">Whether no other process can be sending: what is in flight then was left behind.</param>
    /// <param name="ct">Cancels the work.</param>
    public async Task<PostParcel?> RunAsync(string node, bool alone, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var sql = $$"""
            SELECT p.* FROM "CampaignPosts" AS p JOIN "Campaigns" AS c ON c."Id" = p."CampaignId"
            WHERE p."Outlet" = 1 AND c."Status" IN (4, 6, 7) AND ((p."Status" = 0 AND p."NotBefore" <= {0})
              OR (p."Status" = 1 AND (p."ClaimedUntil" <= {0} OR ({1} AND p."ClaimedBy" <> {2}))))
            ORDER BY p."NotBefore" LIMIT 1{{db.SkipLocked}}
            """;
        var post = (await db.CampaignPosts.FromSqlRaw(sql, db.Stored(now), alone, node).AsTracking().ToListAsync(ct))
            .FirstOrDefault();
        if (post is null) return null;
        var campaign = await db.Campaigns.AsNoTracking().SingleAsync(c => c.Id == post.CampaignId, ct);
        if (Ends(post, campaign)) return null;
        if (post.Status == PostStatus.InFlight) post.Uncertain++;
        (post.Status, post.ClaimedBy, post.ClaimedUntil) = (PostStatus.InFlight, node, now + SendClaim.Length);
        var corrects = campaign.Corrects is { } wrong
            ? await db.CampaignPosts.Where(p => p.CampaignId == wrong && p.Outlet == Outlet.TelegramChannel)
                .Select(p => p.ProviderId).SingleOrDefaultAsync(ct)
            : null;
        return new PostParcel(campaign.Id, campaign.Title, campaign.Organization,
            CampaignContent.FromJson(campaign.Content), post.Attempts, campaign.Corrects is not null, corrects);
    }

    private static bool Ends(CampaignPost post, Campaign campaign)
    {
        if (campaign.Status == CampaignStatus.Stopped)
            (post.Status, post.Reason) = (PostStatus.Withdrawn, CampaignReasons.Stopped);
        else if (post is { Status: PostStatus.InFlight, Uncertain: > 0 })
            (post.Status, post.Reason) = (PostStatus.Failed, CampaignReasons.Uncertain);
        else return false;
        return true;
    }
}
