using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Photos;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Reports.Retention;

/// <summary>Gives up the photos of drafts that were not filed within their day.</summary>
internal sealed class SweepDrafts(WardDb db, TimeProvider clock)
{
    private const int MostAtOnce = 500;

    /// <returns>How many photos; a full batch means that more may be left.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var old = clock.GetUtcNow() - ReportRules.KeepDraft;
        var photos = await db.ReportPhotos
            .Where(p => p.ReportId == null && p.ReceivedAt < old && p.State != PhotoState.Erasing)
            .OrderBy(p => p.ReceivedAt).Take(MostAtOnce).Select(p => p.Id).ToListAsync(ct);
        if (photos.Count == 0) return 0;
        // Asked again: a draft may have been filed between the two.
        return await db.ReportPhotos.Where(p => photos.Contains(p.Id) && p.ReportId == null)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.State, PhotoState.Erasing), ct);
    }
}
