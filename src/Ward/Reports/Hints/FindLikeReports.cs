using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Photos;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Reports.Hints;

/// <summary>In what two reports are alike.</summary>
[Flags]
public enum Likeness
{
    Barcode = 1,

    /// <summary>The same category within 150 m and 12 weeks.</summary>
    Place = 2,

    /// <summary>The very same picture.</summary>
    Photo = 4,
}

/// <param name="Metres">How far apart, for <see cref="Likeness.Place"/>.</param>
public sealed record LikeReport(
    Guid Id, ReportStatus Status, string Category, DateTimeOffset ReceivedAt, Likeness In, double? Metres)
{
    /// <summary>The report that it repeats.</summary>
    public Guid? DuplicateOf { get; init; }

    public string? Product { get; init; }
}

/// <summary>Query for the desk: reports that may tell of the same thing, newest first. A hint, no verdict.</summary>
public sealed class FindLikeReports(WardDb db)
{
    public const double Near = 150;
    public const int MostShown = 20;
    public static readonly TimeSpan Together = TimeSpan.FromDays(7 * 12);

    // A crowded square of 300 m may hold more than is shown; beyond this the newest are enough.
    private const int MostLookedAt = 500;

    public async Task<IReadOnlyList<LikeReport>> RunAsync(Guid reportId, CancellationToken ct)
    {
        var report = await db.Reports.AsNoTracking()
            .SingleOrDefaultAsync(r => r.Id == reportId && r.ErasedAt == null, ct);
        if (report is null) return [];
        var found = new Dictionary<Guid, LikeReport>();
        foreach (var like in await ByBarcodeAsync(report, ct)) Add(found, like, Likeness.Barcode, null);
        foreach (var like in await ByPhotoAsync(report, ct)) Add(found, like, Likeness.Photo, null);
        foreach (var like in await AroundAsync(report, ct))
        {
            var metres = Distance.Metres(
                (report.PlaceLatitude!.Value, report.PlaceLongitude!.Value),
                (like.PlaceLatitude!.Value, like.PlaceLongitude!.Value));
            if (metres <= Near) Add(found, like, Likeness.Place, metres);
        }
        return [.. found.Values.OrderByDescending(l => l.ReceivedAt).ThenBy(l => l.Id).Take(MostShown)];
    }

    private IQueryable<Report> OthersThan(Report report) =>
        db.Reports.AsNoTracking().Where(r => r.Id != report.Id && r.ErasedAt == null);

    private async Task<List<Report>> ByBarcodeAsync(Report report, CancellationToken ct)
    {
        var codes = await db.ReportPhotos.Where(p => p.ReportId == report.Id && p.Barcode != null)
            .Select(p => p.Barcode!).Distinct().ToListAsync(ct);
        if (report.Barcode is { } said) codes.Add(said);
        if (codes.Count == 0) return [];
        return await OthersThan(report)
            .Where(r => codes.Contains(r.Barcode!)
                || db.ReportPhotos.Any(p => p.ReportId == r.Id && codes.Contains(p.Barcode!)))
            .OrderByDescending(r => r.ReceivedAt).Take(MostShown).ToListAsync(ct);
    }

    private async Task<List<Report>> ByPhotoAsync(Report report, CancellationToken ct)
    {
        var hashes = await db.ReportPhotos
            .Where(p => p.ReportId == report.Id && p.PixelHash != null && p.State != PhotoState.Erasing)
            .Select(p => p.PixelHash!).ToListAsync(ct);
        if (hashes.Count == 0) return [];
        var reports = db.ReportPhotos.Where(p => hashes.Contains(p.PixelHash!) && p.State != PhotoState.Erasing)
            .Select(p => p.ReportId);
        return await OthersThan(report).Where(r => reports.Contains(r.Id))
            .OrderByDescending(r => r.ReceivedAt).Take(MostShown).ToListAsync(ct);
    }

    // The index on category and time leaves twelve weeks of one category; the box leaves the square around.
    private async Task<List<Report>> AroundAsync(Report report, CancellationToken ct)
    {
        if (report is not { PlaceLatitude: { } latitude, PlaceLongitude: { } longitude }) return [];
        var (from, to) = (report.ReceivedAt - Together, report.ReceivedAt + Together);
        var (high, wide) = Distance.Degrees(Near, latitude);
        var (south, north, west, east) = (latitude - high, latitude + high, longitude - wide, longitude + wide);
        return await OthersThan(report)
            .Where(r => r.Category == report.Category && r.ReceivedAt >= from && r.ReceivedAt <= to
                && r.PlaceLatitude >= south && r.PlaceLatitude <= north
                && r.PlaceLongitude >= west && r.PlaceLongitude <= east)
            .OrderByDescending(r => r.ReceivedAt).Take(MostLookedAt).ToListAsync(ct);
    }

    private static void Add(Dictionary<Guid, LikeReport> found, Report like, Likeness likeness, double? metres)
    {
        var before = found.GetValueOrDefault(like.Id);
        found[like.Id] = new LikeReport(like.Id, like.Status, like.Category, like.ReceivedAt,
            (before?.In ?? 0) | likeness, metres ?? before?.Metres)
        {
            DuplicateOf = like.DuplicateOf,
            Product = like.Product,
        };
    }
}
