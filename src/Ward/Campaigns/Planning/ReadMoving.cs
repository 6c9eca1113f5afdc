using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Campaigns.Planning;

/// <param name="AnyDue">Whether a scheduled one's time has come.</param>
/// <param name="AnySending">Whether one is on its way.</param>
internal sealed record Moving(bool AnyDue, bool AnySending);

/// <summary>Query for the workers: a cheap look before anything is written.</summary>
internal sealed class ReadMoving(WardDb db)
{
    public async Task<Moving> RunAsync(DateTimeOffset now, CancellationToken ct) => new(
        await db.Campaigns.AnyAsync(c => c.Status == CampaignStatus.Scheduled && c.SendAt <= now, ct),
        await db.Campaigns.AnyAsync(c => c.Status == CampaignStatus.Sending, ct));

    public Task<List<Guid>> UnplannedAsync(CancellationToken ct) => db.Campaigns
        .Where(c => c.Status == CampaignStatus.Sending && c.PlannedAt == null)
        .OrderBy(c => c.StartedAt).Select(c => c.Id).ToListAsync(ct);
}
