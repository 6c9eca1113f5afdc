using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Campaigns.Lists;

/// <summary>A campaign of the officer's that paused by itself and has not been looked at since.</summary>
public sealed record PausedCampaign(Guid CampaignId, string Title, PauseCause Cause, DateTimeOffset At);

/// <summary>Query for the first page: what the author of campaigns has to be told.</summary>
public sealed class ReadCampaignNotices(WardDb db)
{
    private const int Most = 20;

    public async Task<IReadOnlyList<PausedCampaign>> RunAsync(Guid officer, CancellationToken ct)
    {
        var notices = await db.CampaignNotices.Where(n => n.Officer == officer && n.SeenAt == null)
            .OrderByDescending(n => n.At).Take(Most)
            .Join(db.Campaigns, n => n.CampaignId, c => c.Id,
                (n, c) => new PausedCampaign(c.Id, c.Title, n.Cause, n.At)).ToListAsync(ct);
        return [.. notices.DistinctBy(n => n.CampaignId)];
    }

    /// <summary>Whether there is anything of this campaign to mark as seen.</summary>
    public Task<bool> AnyAsync(Guid campaign, Guid officer, CancellationToken ct) => db.CampaignNotices.AnyAsync(
        n => n.Officer == officer && n.SeenAt == null && n.CampaignId == campaign, ct);
}
