using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Audit.Digests;

/// <param name="Week">The week's Monday.</param>
/// <param name="Number">Entries at that time.</param>
/// <param name="Digest">Hexadecimal.</param>
/// <param name="Holds">Whether the entry of that number still has this hash.</param>
public sealed record WeekDigest(DateOnly Week, DateTimeOffset At, long Number, string Digest, bool Holds);

/// <summary>Query for the weekly digests, the latest first.</summary>
public sealed class ReadDigests(WardDb db)
{
    private const int Most = 53;

    public async Task<IReadOnlyList<WeekDigest>> RunAsync(CancellationToken ct)
    {
        var rows = await db.AuditDigests.AsNoTracking().OrderByDescending(d => d.Week).Take(Most)
            .Select(d => new
            {
                Taken = d,
                Now = db.AuditEntries.Where(e => e.Number == d.Number).Select(e => e.Hash).FirstOrDefault(),
            }).ToListAsync(ct);
        return [.. rows.Select(row => new WeekDigest(row.Taken.Week, row.Taken.At, row.Taken.Number,
            Convert.ToHexStringLower(row.Taken.Hash),
            // Before the first entry there is nothing that could be changed.
            row.Taken.Number == 0 || (row.Now ?? []).AsSpan().SequenceEqual(row.Taken.Hash)))];
    }
}
