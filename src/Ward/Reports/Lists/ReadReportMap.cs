using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Reports.Lists;

/// <summary>An open report whose reporter sent a point.</summary>
public sealed record ReportPoint(
    Guid Id, ReportStatus Status, string Category, string? Product, double Latitude, double Longitude);

/// <param name="Points">The most urgent first, at most <see cref="ReadReportMap.Most"/>.</param>
/// <param name="HasMore">Whether there are more points.</param>
/// <param name="Counts">How many open reports name a group or a poster's place, by its key.</param>
public sealed record ReportMap(
    IReadOnlyList<ReportPoint> Points, bool HasMore, IReadOnlyDictionary<string, int> Counts);

/// <summary>Query for the map: the open ones among the reports that a work list means.</summary>
public sealed class ReadReportMap(WardDb db, TimeProvider clock)
{
    public const int Most = 500;

    /// <summary>More groups and places than a ward has.</summary>
    private const int MostPlaces = 1000;

    public async Task<ReportMap> RunAsync(WorkFilter filter, CancellationToken ct)
    {
        var open = await OpenAsync(filter, ct);
        var points = await Points(open).ToListAsync(ct);
        var counts = await Counts(open).ToDictionaryAsync(of => of.Place, of => of.Count, ct);
        return new ReportMap([.. points.Take(Most)], points.Count > Most, counts);
    }

    /// <summary>Whether any open report has a point.</summary>
    public Task<bool> HasPointsAsync(CancellationToken ct) => WithPoint().AnyAsync(ct);

    internal IQueryable<Report> WithPoint() => db.Reports
        .Where(r => r.ClosedAt == null && r.ErasedAt == null && r.PlaceLatitude != null);

    internal async Task<IQueryable<Report>> OpenAsync(WorkFilter filter, CancellationToken ct) =>
        (await new ReadWorkList(db, clock).MatchingAsync(filter with { After = null, Closed = false }, ct))
            .Where(r => r.ClosedAt == null);

    /// <summary>The points and one more, as asked of the database.</summary>
    internal static IQueryable<ReportPoint> Points(IQueryable<Report> open) => open
        .Where(r => r.PlaceLatitude != null && r.PlaceLongitude != null)
        .OrderBy(r => r.DueAt).ThenBy(r => r.Id).Take(Most + 1)
        .Select(r => new ReportPoint(
            r.Id, r.Status, r.Category, r.Product, r.PlaceLatitude!.Value, r.PlaceLongitude!.Value));

    internal static IQueryable<PlaceCount> Counts(IQueryable<Report> open) => open
        .Where(r => r.PlaceKey != null)
        .GroupBy(r => r.PlaceKey!).OrderBy(of => of.Key).Take(MostPlaces)
        .Select(of => new PlaceCount { Place = of.Key, Count = of.Count() });

    internal sealed class PlaceCount
    {
        public required string Place { get; init; }
        public required int Count { get; init; }
    }
}
