using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Photos;
using BachDang.Outreach.Ward.Reports.Searching;
using BachDang.Outreach.Ward.Reports.Threads;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Reports.Lists;

/// <summary>What the work list is to show.</summary>
public sealed record WorkFilter
{
    public ReportPile Pile { get; init; }

    /// <summary>One state; null for all that are open.</summary>
    public ReportStatus? Status { get; init; }

    /// <summary>Closed ones too, whatever the state.</summary>
    public bool Closed { get; init; }
    public string? Category { get; init; }

    /// <summary>Only those whose time is over.</summary>
    public bool Overdue { get; init; }

    /// <summary>Only those whose closing the reporter contested and that are open again.</summary>
    public bool Contested { get; init; }

    /// <summary>Only those whose reporter answered a question or wrote since an officer last looked.</summary>
    public bool Answered { get; init; }

    /// <summary>Only one officer's.</summary>
    public Guid? Of { get; init; }

    /// <summary>Only nobody's.</summary>
    public bool Unassigned { get; init; }

    /// <summary>Only those of one group or poster's place.</summary>
    public string? Place { get; init; }

    /// <summary>Only those that came through one channel.</summary>
    public string? Channel { get; init; }

    /// <summary>Only those received from then on.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Only those received before.</summary>
    public DateTimeOffset? Before { get; init; }

    /// <summary>Syllables that all stand in the product, the brand, the barcode, the lot, the story or the
    /// place; marks and capitals do not count.</summary>
    public string? Words { get; init; }

    /// <summary>Where the page before ended.</summary>
    public WorkMark? After { get; init; }
}

/// <summary>The place in the list after which the next page begins.</summary>
public sealed record WorkMark(DateTimeOffset DueAt, Guid Id);

/// <summary>One report in the list.</summary>
public sealed record WorkLine(
    Guid Id, ReportStatus Status, string Category, string? Product, string? PlaceText, DateTimeOffset ReceivedAt,
    DateTimeOffset DueAt, Guid? AssignedTo, bool Paused, bool Contested, string? FloodKey, int Photos, int Version);

/// <param name="Lines">The reports, the most urgent first.</param>
/// <param name="Next">Where the next page begins; null on the last.</param>
public sealed record WorkPage(IReadOnlyList<WorkLine> Lines, WorkMark? Next);

/// <summary>Query for the officers' list of reports. Pages go by due time and id, so that a late page costs no
/// more than the first.</summary>
public sealed class ReadWorkList(WardDb db, TimeProvider clock)
{
    public const int OnePage = 30;
    private const int LongestWords = 60;

    public async Task<WorkPage> RunAsync(WorkFilter filter, CancellationToken ct)
    {
        var lines = await (await AskAsync(filter, ct)).ToListAsync(ct);
        if (lines.Count <= OnePage) return new WorkPage(lines, null);
        lines.RemoveAt(OnePage);
        return new WorkPage(lines, new WorkMark(lines[^1].DueAt, lines[^1].Id));
    }

    /// <summary>One page and one line more, as asked of the database.</summary>
    internal async Task<IQueryable<WorkLine>> AskAsync(WorkFilter filter, CancellationToken ct)
    {
        var matching = await MatchingAsync(filter, ct);
        return matching.OrderBy(r => r.DueAt).ThenBy(r => r.Id).Take(OnePage + 1)
            .Select(r => new WorkLine(r.Id, r.Status, r.Category, r.Product, r.PlaceText, r.ReceivedAt, r.DueAt,
                r.AssignedTo, r.PausedAt != null, r.ContestedAt != null, r.FloodKey,
                db.ReportPhotos.Count(p => p.ReportId == r.Id && p.State == PhotoState.Kept), r.Version));
    }

    /// <summary>The reports that a filter means, in no order yet.</summary>
    internal async Task<IQueryable<Report>> MatchingAsync(WorkFilter filter, CancellationToken ct)
    {
        var matching = Matching(filter);
        return ReportTexts.Cut(filter.Words, LongestWords) is { } words
            ? await new WordSearch(db).NarrowAsync(matching, words, ct)
            : matching;
    }

    private IQueryable<Report> Matching(WorkFilter filter)
    {
        var now = clock.GetUtcNow();
        var reports = db.Reports.AsNoTracking().Where(r => r.Pile == filter.Pile && r.ErasedAt == null);
        if (filter.Status is { } status) reports = reports.Where(r => r.Status == status);
        // Said of the closing, not of the states: so the index of the open ones serves.
        if (!filter.Closed && filter.Status?.IsClosed() != true) reports = reports.Where(r => r.ClosedAt == null);
        if (filter.Category is { } category) reports = reports.Where(r => r.Category == category);
        if (filter.Overdue) reports = reports.Where(r => r.ClosedAt == null && r.PausedAt == null && r.DueAt < now);
        if (filter.Contested) reports = reports.Where(r => r.ClosedAt == null && r.ContestedAt != null);
        if (filter.Answered)
        {
            reports = reports.Where(r => r.Status == ReportStatus.Verifying && db.ReportMessages.Any(m =>
                m.ReportId == r.Id && m.From == MessageFrom.Reporter && m.SeenAt == null));
        }
        if (filter.Of is { } officer) reports = reports.Where(r => r.AssignedTo == officer);
        if (filter.Unassigned) reports = reports.Where(r => r.AssignedTo == null);
        if (filter.Place is { } place) reports = reports.Where(r => r.PlaceKey == place);
        if (filter.Channel is { } channel) reports = reports.Where(r => r.Channel == channel);
        if (filter.From is { } from) reports = reports.Where(r => r.ReceivedAt >= from);
        if (filter.Before is { } before) reports = reports.Where(r => r.ReceivedAt < before);
        if (filter.After is { } mark)
            reports = reports.Where(r => r.DueAt >= mark.DueAt && (r.DueAt > mark.DueAt || r.Id > mark.Id));
        return reports;
    }
}
