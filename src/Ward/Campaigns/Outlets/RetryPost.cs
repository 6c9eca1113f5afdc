using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Campaigns.Outlets;

/// <summary>Lets a post that was given up be tried anew, after its cause was mended.</summary>
public sealed class RetryPost(WardDb db, TimeProvider clock)
{
    public async Task<Outcome<CampaignPost>> RunAsync(
        Guid id, int version, Outlet outlet, Officer officer, CancellationToken ct)
    {
        var taken = await db.TakeCampaignAsync(id, version, ct);
        if (taken.Value is not { } campaign) return taken.Refusal!;
        if (!await db.RunsAsync(officer, campaign.Organization, ct)) return new NotAllowed();
        var post = await db.CampaignPosts.AsTracking()
            .SingleOrDefaultAsync(p => p.CampaignId == id && p.Outlet == outlet, ct);
        if (post?.Status != PostStatus.Failed || campaign.Status == CampaignStatus.Stopped)
            return new CampaignStepWrong();
        var now = clock.GetUtcNow();
        (post.Status, post.NotBefore, post.Attempts, post.Reason) = (PostStatus.Waiting, now, 0, null);
        await db.LogAsync(now, campaign, CampaignActions.PostRetried, officer, ct);
        return post;
    }
}
