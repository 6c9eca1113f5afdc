using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Reports;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Supervision;

/// <summary>Who has open reports in hand.</summary>
public enum UnitKind
{
    /// <summary>The ward's desk; nobody has taken them.</summary>
    Desk = 0,

    /// <summary>Officers of the ward.</summary>
    Officers = 1,

    /// <summary>The desk of another body that they were sent to.</summary>
    Authority = 2,
}

/// <param name="Authority">Key of a desk in content/ward.yml; null inside the ward.</param>
public sealed record UnitProgress(UnitKind Kind, string? Authority, int Open, int Overdue, int Waiting);

/// <summary>A report of a draw, as it may be read: its words and what came of it, nothing of who reported.</summary>
public sealed record SampledReport(int Place, Guid Id, string Category, string? Product, string? Words,
    ReportStatus Status, string? Outcome, DateTimeOffset ReceivedAt, DateTimeOffset DueAt, DateTimeOffset? ClosedAt);

/// <summary>Query for the page of supervision.</summary>
public sealed class ReadSupervision(WardDb db, TimeProvider clock)
{
    private const int Most = 100;
    private const int MostSamples = 12;

    private static readonly ReportStatus[] Open =
        [ReportStatus.Received, ReportStatus.Verifying, ReportStatus.WaitingForReporter, ReportStatus.Forwarded];

    public async Task<IReadOnlyList<UnitProgress>> UnitsAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var rows = await db.Reports.Where(r => Open.Contains(r.Status) && r.ErasedAt == null)
            .Select(r => new
            {
                Authority = r.Status == ReportStatus.Forwarded ? r.Authority : null,
                Taken = r.AssignedTo != null,
                Late = r.PausedAt == null && r.DueAt < now,
                Waits = r.PausedAt != null,
            })
            .GroupBy(r => new { r.Authority, r.Taken }).Select(g => new
            {
                g.Key.Authority,
                g.Key.Taken,
                Count = g.Count(),
                Late = g.Count(r => r.Late),
                Waits = g.Count(r => r.Waits),
            }).ToListAsync(ct);
        return
        [
            .. rows.GroupBy(r => (Kind: r.Authority is not null ? UnitKind.Authority
                    : r.Taken ? UnitKind.Officers : UnitKind.Desk, r.Authority))
                .OrderBy(g => g.Key.Kind).ThenBy(g => g.Key.Authority, StringComparer.Ordinal)
                .Select(g => new UnitProgress(
                    g.Key.Kind, g.Key.Authority, g.Sum(r => r.Count), g.Sum(r => r.Late), g.Sum(r => r.Waits))),
        ];
    }

    /// <summary>Recommendations that wait for an answer, the most urgent first, then the latest answered.</summary>
    public async Task<IReadOnlyList<Recommendation>> RecommendationsAsync(CancellationToken ct) =>
    [
        .. await db.Recommendations.AsNoTracking().Where(r => r.AnsweredAt == null).OrderBy(r => r.AnswerBy).Take(Most)
            .ToListAsync(ct),
        .. await db.Recommendations.AsNoTracking().Where(r => r.AnsweredAt != null)
            .OrderByDescending(r => r.AnsweredAt).Take(Most).ToListAsync(ct),
    ];

    /// <summary>How many wait for an answer, and how many of those too long.</summary>
    /// <param name="today">The ward's day.</param>
    /// <param name="ct">Cancels the work.</param>
    public async Task<(int Waiting, int Overdue)> WaitingAsync(DateOnly today, CancellationToken ct) => (
        await db.Recommendations.CountAsync(r => r.AnsweredAt == null, ct),
        await db.Recommendations.CountAsync(r => r.AnsweredAt == null && r.AnswerBy < today, ct));

    public Task<List<ReportSample>> SamplesAsync(CancellationToken ct) =>
        db.ReportSamples.AsNoTracking().OrderByDescending(s => s.At).Take(MostSamples).ToListAsync(ct);

    public Task<ReportSample?> SampleAsync(Guid id, CancellationToken ct) =>
        db.ReportSamples.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, ct);

    public Task<List<SampledReport>> SampledAsync(Guid sample, CancellationToken ct) =>
        db.ReportSampleItems.AsNoTracking().Where(i => i.SampleId == sample)
            .Join(db.Reports, i => i.ReportId, r => r.Id, (i, r) => new { i.Place, Report = r })
            .OrderBy(row => row.Place)
            .Select(row => new SampledReport(row.Place, row.Report.Id, row.Report.Category, row.Report.Product,
                row.Report.Words, row.Report.Status, row.Report.Outcome, row.Report.ReceivedAt, row.Report.DueAt,
                row.Report.ClosedAt)).ToListAsync(ct);
}
