using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Messages;

/// <summary>Gives a node rows that are due: replies first, then report updates, and of one talk only the oldest, so
/// that nobody reads answers out of order. A talk that another node sends a campaign to just now waits for it.
/// Campaigns have a lane of their own, by pace.</summary>
public sealed class ClaimParcels(WardDb db, TimeProvider clock)
{
    /// <summary>Whether anything is due: a cheap look before a claim, which takes the write lock.</summary>
    public Task<bool> AnyDueAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.OutboundMessages.AnyAsync(m => m.Status == OutboundStatus.Pending && m.Kind != OutboundKind.Campaign
            && m.NotBefore <= now, ct);
    }

    /// <param name="node">The sender.</param>
    /// <param name="channels">The channels it may send on now (one that was told to wait is left out).</param>
    /// <param name="most">How many rows at most.</param>
    /// <param name="ct">Cancels the work.</param>
    public async Task<IReadOnlyList<OutboundMessage>> RunAsync(
        string node, IReadOnlyCollection<string> channels, int most, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var names = string.Join(", ", channels.Select((_, i) => $"{{{i + 3}}}"));
        var sql = $$"""
            SELECT * FROM "OutboundMessages" AS o
            WHERE o."Status" = 0 AND o."Kind" < 2 AND o."NotBefore" <= {0} AND o."Channel" IN ({{names}})
              AND NOT EXISTS (SELECT 1 FROM "OutboundMessages" AS e WHERE e."ConversationId" = o."ConversationId"
                AND ((e."Status" IN (0, 1) AND e."Kind" = o."Kind" AND e."Order" < o."Order")
                  OR (e."Status" IN (1, 5) AND e."Kind" = 2 AND e."ClaimedBy" <> {2} AND e."ClaimedUntil" > {0})))
            ORDER BY o."Kind", o."Order"
            LIMIT {1}{{db.SkipLocked}}
            """;
        object[] values = [db.Stored(now), most, node, .. channels];
        var rows = await db.OutboundMessages.FromSqlRaw(sql, values).AsTracking().ToListAsync(ct);
        foreach (var row in rows)
        {
            row.Status = OutboundStatus.Sending;
            (row.ClaimedBy, row.ClaimedUntil) = (node, now + SendClaim.Length);
        }
        return rows;
    }
}
