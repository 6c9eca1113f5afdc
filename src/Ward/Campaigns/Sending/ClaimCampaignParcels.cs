using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Messages;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Campaigns.Sending;

/// <summary>Gives the sender of a channel a few rows of campaigns, one campaign after the other, so that several share
/// the pace fairly. A talk that has a reply to get first is left out.</summary>
public sealed class ClaimCampaignParcels(WardDb db, TimeProvider clock)
{
    /// <param name="node">The sender.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="most">How many rows at most.</param>
    /// <param name="after">The campaign served last; the next one comes first.</param>
    /// <param name="ct">Cancels the work.</param>
    public async Task<IReadOnlyList<OutboundMessage>> RunAsync(
        string node, string channel, int most, Guid? after, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var sending = await db.Campaigns.Where(c => c.Status == CampaignStatus.Sending)
            .Select(c => c.Id).ToListAsync(ct);
        // A round over the campaigns, beginning behind the one that was served last.
        var round = sending.Order().OrderBy(id => after is { } last && id <= last).ToList();
        var waiting = new List<List<OutboundMessage>>();
        for (var i = 0; i < round.Count && waiting.Count < most; i++)
            if (await TakeAsync(round[i], channel, most, now, ct) is { Count: > 0 } some) waiting.Add(some);
        // One of each in turn, and the next claim goes on behind the last: the shares are even however few are asked.
        var rows = Enumerable.Range(0, most).SelectMany(n => waiting.Where(one => n < one.Count).Select(one => one[n]))
            .Take(most).ToList();
        foreach (var row in rows)
        {
            row.Status = OutboundStatus.Sending;
            (row.ClaimedBy, row.ClaimedUntil) = (node, now + SendClaim.Length);
        }
        return rows;
    }

    private Task<List<OutboundMessage>> TakeAsync(
        Guid campaign, string channel, int most, DateTimeOffset now, CancellationToken ct)
    {
        var sql = $$"""
            SELECT * FROM "OutboundMessages" AS o
            WHERE o."CampaignId" = {0} AND o."Channel" = {1} AND o."Status" = 0 AND o."NotBefore" <= {2}
              AND NOT EXISTS (SELECT 1 FROM "OutboundMessages" AS e WHERE e."ConversationId" = o."ConversationId"
                AND e."Status" IN (0, 1) AND e."Kind" < 2)
            ORDER BY o."NotBefore"
            LIMIT {3}{{db.SkipLocked}}
            """;
        return db.OutboundMessages.FromSqlRaw(sql, campaign, channel, db.Stored(now), most)
            .AsTracking().ToListAsync(ct);
    }
}
