using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Campaigns.Outlets;

/// <summary>Takes a campaign off the site, or keeps one that waits from the channel. What the channel has already is
/// deleted there by hand: a program may not after two days.</summary>
public sealed class WithdrawPost(WardDb db, TimeProvider clock)
{
    public async Task<Outcome<CampaignPost>> RunAsync(
        Guid id, int version, Outlet outlet, Officer officer, CancellationToken ct)
    {
        var taken = await db.TakeCampaignAsync(id, version, ct);
        if (taken.Value is not { } campaign) return taken.Refusal!;
        if (!await db.RunsAsync(officer, campaign.Organization, ct)) return new NotAllowed();
        var post = await db.CampaignPosts.AsTracking()
            .SingleOrDefaultAsync(p => p.CampaignId == id && p.Outlet == outlet, ct);
        var may = (post?.Outlet, post?.Status) is (Outlet.Site, PostStatus.Posted)
            or (Outlet.TelegramChannel, PostStatus.Waiting or PostStatus.Failed);
        if (!may) return new CampaignStepWrong();
        post!.Status = PostStatus.Withdrawn;
        await db.LogAsync(clock.GetUtcNow(), campaign, CampaignActions.PostWithdrawn, officer, ct);
        return post;
    }
}
