using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Campaigns.Outlets;

/// <summary>Query for the sender of posts: a cheap look before a claim, which takes the write lock.</summary>
public sealed class ReadWaitingPosts(WardDb db)
{
    public Task<bool> AnyAsync(DateTimeOffset now, CancellationToken ct) => db.CampaignPosts.AnyAsync(
        p => p.Outlet == Outlet.TelegramChannel && (p.Status == PostStatus.InFlight
            || (p.Status == PostStatus.Waiting && p.NotBefore <= now)), ct);
}
