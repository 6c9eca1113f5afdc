using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Campaigns.Measuring;

/// <summary>Keeps what ended campaigns brought about, a day after their end: the rows behind it go later.</summary>
public sealed class KeepMeasures(WardDb db, TimeProvider clock)
{
    private const int MostAtOnce = 5;

    /// <summary>The cheap look before the gate.</summary>
    public Task<bool> AnyAsync(CancellationToken ct) => Due().AnyAsync(ct);

    /// <returns>How many were kept.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var due = await Due().AsTracking().OrderBy(c => c.EndedAt).Take(MostAtOnce).ToListAsync(ct);
        foreach (var campaign in due)
            campaign.Measures = (await new MeasureCampaign(db, clock).RunAsync(campaign, ct)).ToJson();
        return due.Count;
    }

    private IQueryable<Campaign> Due()
    {
        var before = clock.GetUtcNow() - MeasureCampaign.Soon;
        return db.Campaigns.Where(c => (c.Status == CampaignStatus.Done || c.Status == CampaignStatus.Stopped)
            && c.Measures == null && c.EndedAt <= before);
    }
}
