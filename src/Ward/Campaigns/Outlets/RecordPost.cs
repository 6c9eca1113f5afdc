using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Campaigns.Outlets;

/// <summary>What became of one try.</summary>
/// <param name="Status"><see cref="PostStatus.Posted"/>, <see cref="PostStatus.Waiting"/> to be tried again, or
/// <see cref="PostStatus.Failed"/>.</param>
public sealed record PostNote(PostStatus Status)
{
    /// <summary>How long to wait before the next try.</summary>
    public TimeSpan Wait { get; init; }

    /// <summary>False where the outlet only asked to wait.</summary>
    public bool CountsAsTry { get; init; } = true;
    public string? ProviderId { get; init; }
    public string? Reason { get; init; }
}

/// <summary>Writes down what became of a post, if it still is this sender's.</summary>
public sealed class RecordPost(WardDb db, TimeProvider clock)
{
    private const int LongestReason = 200;

    public async Task<bool> RunAsync(Guid campaignId, string node, PostNote note, CancellationToken ct)
    {
        var post = await db.CampaignPosts.AsTracking().SingleOrDefaultAsync(
            p => p.CampaignId == campaignId && p.Outlet == Outlet.TelegramChannel, ct);
        if (post?.Status != PostStatus.InFlight || post.ClaimedBy != node) return false;
        var now = clock.GetUtcNow();
        (post.Status, post.ClaimedBy, post.ClaimedUntil) = (note.Status, null, null);
        post.NotBefore = now + note.Wait;
        if (note.CountsAsTry) post.Attempts++;
        post.Reason = note.Reason is { Length: > LongestReason } reason ? reason[..LongestReason] : note.Reason;
        if (note.Status == PostStatus.Posted) (post.PostedAt, post.ProviderId) = (now, note.ProviderId);
        return true;
    }
}
