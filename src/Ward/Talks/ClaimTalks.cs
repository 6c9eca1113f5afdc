using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Talks;

/// <summary>Gives a node talks that have unhandled messages and that nobody holds. The node's own claims come back
/// too: a wake-up that got lost must not wait for the claim's end. They come last, so that talks which cannot go on
/// (their channel is switched off) never keep others from their turn.</summary>
public sealed class ClaimTalks(WardDb db, TimeProvider clock)
{
    public async Task<IReadOnlyList<Guid>> RunAsync(string node, int most, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var sql = $$"""
            SELECT * FROM "Conversations" AS c
            WHERE (c."ClaimedUntil" IS NULL OR c."ClaimedUntil" <= {0} OR c."ClaimedBy" = {1})
              AND EXISTS (SELECT 1 FROM "InboundMessages" AS m WHERE m."Status" = 0 AND m."ConversationId" = c."Id")
            ORDER BY c."ClaimedUntil" NULLS FIRST
            LIMIT {2}{{db.SkipLocked}}
            """;
        var talks = await db.Conversations.FromSqlRaw(sql, db.Stored(now), node, most).AsTracking().ToListAsync(ct);
        foreach (var talk in talks) (talk.ClaimedBy, talk.ClaimedUntil) = (node, now + TalkClaim.Length);
        return [.. talks.Select(talk => talk.Id)];
    }
}
