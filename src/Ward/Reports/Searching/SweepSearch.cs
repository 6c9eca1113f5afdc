using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Reports.Searching;

/// <summary>Indexes reports that were filed before there was a search, or under an older folding.</summary>
internal sealed class SweepSearch(WardDb db)
{
    public const int Batch = 200;

    /// <returns>How many; a full batch means that more may be left.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var reports = await db.Reports.AsTracking()
            .Where(r => r.SearchEdition < IndexReport.Edition && r.ErasedAt == null)
            .OrderBy(r => r.SearchEdition).Take(Batch).ToListAsync(ct);
        var ids = reports.Select(r => r.Id).ToList();
        if (ids.Count > 0) await db.ReportWords.Where(w => ids.Contains(w.ReportId)).ExecuteDeleteAsync(ct);
        foreach (var report in reports) IndexReport.Add(db, report);
        return reports.Count;
    }
}
