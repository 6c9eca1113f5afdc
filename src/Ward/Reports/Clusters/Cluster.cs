using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Reports.Clusters;

/// <summary>What a move of a report means for those that repeat it.</summary>
internal static class Cluster
{
    private const int MostTold = 500;

    /// <summary>Those that repeat a report which now itself repeats another repeat that one.</summary>
    public static Task<int> HandOnAsync(WardDb db, Guid from, Guid to, CancellationToken ct) =>
        db.Reports.Where(r => r.DuplicateOf == from).ExecuteUpdateAsync(set => set
            .SetProperty(r => r.DuplicateOf, to).SetProperty(r => r.Version, r => r.Version + 1), ct);

    /// <summary>The reports that repeat one, to tell their reporters what came of it: to them it was said that both are
    /// looked at together.</summary>
    public static Task<List<Report>> RepeatingAsync(WardDb db, Guid report, CancellationToken ct) =>
        db.Reports.AsNoTracking()
            .Where(r => r.DuplicateOf == report && r.ErasedAt == null && r.Status == ReportStatus.Duplicate)
            .OrderBy(r => r.ReceivedAt).Take(MostTold).ToListAsync(ct);
}
