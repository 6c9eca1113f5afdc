using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Photos;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Reports.Lists;

/// <summary>What the work list is to show.</summary>
public sealed record WorkFilter
{
    public ReportPile Pile { get; init; }

    /// <summary>One state; null for all that are open.</summary>
    public ReportStatus? Status { get; init; }

    /// <summary>Closed ones too; only without a state.</summary>
    public bool Closed { get; init; }
    public string? Category { get; init; }

    /// <summary>Only those whose time is over.</summary>
    public bool Overdue { get; init; }

    /// <summary>Only those whose closing the reporter contested and that are open again.</summary>
    public bool Contested { get; init; }

    /// <summary>Only one officer's.</summary>
    public Guid? Of { get; init; }

    /// <summary>Only nobody's.</summary>
    public bool Unassigned { get; init; }

    /// <summary>Words that stand in the product, the brand, the barcode, the story or the place.</summary>
    public string? Words { get; init; }

    /// <summary>Where the page before ended.</summary>
    public WorkMark? After { get; init; }
}

/// <summary>The place in the list after which the next page begins.</summary>
public sealed record WorkMark(DateTimeOffset DueAt, Guid Id);

/// <summary>One report in the list.</summary>
public sealed record WorkLine(
    Guid Id, ReportStatus Status, string Category, string? Product, string? PlaceText, DateTimeOffset ReceivedAt,
    DateTimeOffset DueAt, Guid? AssignedTo, bool Paused, bool Contested, string? FloodKey, int Photos);

/// <param name="Lines">The reports, the most urgent first.</param>
/// <param name="Next">Where the next page begins; null on the last.</param>
public sealed record WorkPage(IReadOnlyList<WorkLine> Lines, WorkMark? Next);

/// <summary>Query for the officers' list of reports. Pages go by due time and id, so that a late page costs no
/// more than the first.</summary>
public sealed class ReadWorkList(WardDb db, TimeProvider clock)
{
    public const int OnePage = 30;
    private const int LongestWords = 60;

    private static readonly ReportStatus[] Open =
        [ReportStatus.Received, ReportStatus.Verifying, ReportStatus.WaitingForReporter, ReportStatus.Forwarded];

    public async Task<WorkPage> RunAsync(WorkFilter filter, CancellationToken ct)
    {
        var lines = await Matching(filter)
            .OrderBy(r => r.DueAt).ThenBy(r => r.Id).Take(OnePage + 1)
            .Select(r => new WorkLine(r.Id, r.Status, r.Category, r.Product, r.PlaceText, r.ReceivedAt, r.DueAt,
                r.AssignedTo, r.PausedAt != null, r.ContestedAt != null, r.FloodKey,
                db.ReportPhotos.Count(p => p.ReportId == r.Id && p.State == PhotoState.Kept)))
            .ToListAsync(ct);
        if (lines.Count <= OnePage) return new WorkPage(lines, null);
        lines.RemoveAt(OnePage);
        return new WorkPage(lines, new WorkMark(lines[^1].DueAt, lines[^1].Id));
    }

    private IQueryable<Report> Matching(WorkFilter filter)
    {
        var now = clock.GetUtcNow();
        var reports = db.Reports.AsNoTracking().Where(r => r.Pile == filter.Pile && r.ErasedAt == null);
        if (filter.Status is { } status) reports = reports.Where(r => r.Status == status);
        else if (!filter.Closed) reports = reports.Where(r => Open.Contains(r.Status));
        if (filter.Category is { } category) reports = reports.Where(r => r.Category == category);
        if (filter.Overdue)
            reports = reports.Where(r => Open.Contains(r.Status) && r.PausedAt == null && r.DueAt < now);
        if (filter.Contested) reports = reports.Where(r => Open.Contains(r.Status) && r.ContestedAt != null);
        if (filter.Of is { } officer) reports = reports.Where(r => r.AssignedTo == officer);
        if (filter.Unassigned) reports = reports.Where(r => r.AssignedTo == null);
        if (filter.After is { } mark)
            reports = reports.Where(r => r.DueAt > mark.DueAt || (r.DueAt == mark.DueAt && r.Id > mark.Id));
        return string.IsNullOrWhiteSpace(filter.Words) ? reports : With(reports, filter.Words.Trim());
    }

    private static IQueryable<Report> With(IQueryable<Report> reports, string words)
    {
        var text = words.Length > LongestWords ? words[..LongestWords] : words;
        return reports.Where(r => r.Product!.Contains(text) || r.Brand!.Contains(text) || r.Barcode == text
            || r.PlaceText!.Contains(text) || r.Words!.Contains(text));
    }
}
