using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Audit.Digests;

/// <summary>Writes down where the audit chain ends, once a week.</summary>
internal sealed class TakeDigest(WardDb db, TimeProvider clock)
{
    private static readonly Guid Board = new("01a21200-0000-7000-8000-000000005a02");

    /// <param name="today">The ward's day.</param>
    /// <param name="ct">Cancels the work.</param>
    /// <returns>The digest just taken; null when this week has one.</returns>
    public async Task<AuditDigest?> RunAsync(DateOnly today, CancellationToken ct)
    {
        // A row that is not there yet cannot be waited for by its own lock.
        await db.HoldAsync(Board, ct);
        var week = MondayOf(today);
        if (await db.AuditDigests.AnyAsync(d => d.Week == week, ct)) return null;
        var head = await db.AuditHeads.AsNoTracking().SingleAsync(ct);
        var digest = new AuditDigest
        {
            Week = week,
            At = clock.GetUtcNow(),
            Number = head.Number,
            Hash = head.Hash,
        };
        db.AuditDigests.Add(digest);
        return digest;
    }

    /// <summary>The Monday of a day's week.</summary>
    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
