using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Audit;

/// <summary>Which entries of the audit log to show.</summary>
public sealed record AuditFilter
{
    public Guid? Officer { get; init; }
    public Guid? Subject { get; init; }
    public string? Action { get; init; }

    /// <summary>The first moment.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>The moment after the last.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>The number at which the page before ended.</summary>
    public long? Before { get; init; }
}

/// <param name="Entries">The latest first.</param>
/// <param name="Next">Where the next page begins; null on the last.</param>
public sealed record AuditPage(IReadOnlyList<AuditEntry> Entries, long? Next);

/// <summary>Query for the page of the audit log. Numbers grow with time, so a time is looked up once and pages go by
/// number.</summary>
public sealed class ReadAudit(WardDb db)
{
    public const int OnePage = 50;

    public async Task<AuditPage> RunAsync(AuditFilter filter, CancellationToken ct)
    {
        var entries = db.AuditEntries.AsNoTracking();
        if (filter.Officer is { } officer) entries = entries.Where(e => e.Officer == officer);
        if (filter.Subject is { } subject) entries = entries.Where(e => e.Subject == subject);
        if (!string.IsNullOrEmpty(filter.Action)) entries = entries.Where(e => e.Action == filter.Action);
        if (filter.From is { } from)
        {
            if (await FirstAtAsync(from, ct) is not { } first) return new AuditPage([], null);
            entries = entries.Where(e => e.Number >= first);
        }
        if (filter.Until is { } until && await FirstAtAsync(until, ct) is { } end)
            entries = entries.Where(e => e.Number < end);
        if (filter.Before is { } before) entries = entries.Where(e => e.Number < before);
        var page = await entries.OrderByDescending(e => e.Number).Take(OnePage + 1).ToListAsync(ct);
        if (page.Count <= OnePage) return new AuditPage(page, null);
        page.RemoveAt(OnePage);
        return new AuditPage(page, page[^1].Number);
    }

    private Task<long?> FirstAtAsync(DateTimeOffset time, CancellationToken ct) =>
        db.AuditEntries.Where(e => e.At >= time).OrderBy(e => e.At).ThenBy(e => e.Number)
            .Select(e => (long?)e.Number).FirstOrDefaultAsync(ct);
}
