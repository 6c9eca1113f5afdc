using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Notices;

/// <summary>Query for the officers' first page: the ways whose last notice could not be sent.</summary>
public sealed class ReadNoticeHealth(WardDb db, TimeProvider clock)
{
    private static readonly TimeSpan Recent = TimeSpan.FromDays(14);
    private const int Most = 40;

    public async Task<IReadOnlyList<StaffNotice>> RunAsync(CancellationToken ct)
    {
        var since = clock.GetUtcNow() - Recent;
        var last = await db.StaffNotices.AsNoTracking().Where(n => n.At >= since)
            .OrderByDescending(n => n.At).Take(Most).ToListAsync(ct);
        return [.. last.GroupBy(n => n.Way).Select(of => of.First())
            .Where(n => n is { SentAt: null, Failure: not null })];
    }
}
