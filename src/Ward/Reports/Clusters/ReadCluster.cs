using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Reports.Clusters;

/// <summary>One report of a cluster, as the page of another lists it.</summary>
/// <param name="IsFirst">The one the others repeat.</param>
public sealed record ClusterLine(
    Guid Id, ReportStatus Status, string? Product, DateTimeOffset ReceivedAt, bool IsFirst);

/// <summary>Query for the page of one report: the report that it repeats and all that repeat the same one, oldest
/// first.</summary>
public sealed class ReadCluster(WardDb db)
{
    public const int MostShown = 50;

    /// <returns>Empty when the report stands alone.</returns>
    public async Task<IReadOnlyList<ClusterLine>> RunAsync(Report report, CancellationToken ct)
    {
        var first = report.DuplicateOf ?? report.Id;
        var lines = await db.Reports.AsNoTracking()
            .Where(r => (r.Id == first || r.DuplicateOf == first) && r.ErasedAt == null)
            .OrderBy(r => r.ReceivedAt).ThenBy(r => r.Id).Take(MostShown)
            .Select(r => new ClusterLine(r.Id, r.Status, r.Product, r.ReceivedAt, r.Id == first)).ToListAsync(ct);
        return lines.Count > 1 || report.DuplicateOf is not null ? lines : [];
    }
}
