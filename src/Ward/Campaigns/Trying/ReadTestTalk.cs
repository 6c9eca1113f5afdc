using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Campaigns.Trying;

/// <param name="Channel">Where the officer's chat is; null when none is linked or it can no longer be reached.</param>
/// <param name="LinkedAt">Since when.</param>
/// <param name="CodeUntil">Until when an open code may be written; null when none is open.</param>
public sealed record LinkedTalk(string? Channel, DateTimeOffset? LinkedAt, DateTimeOffset? CodeUntil);

/// <summary>Query for the pages that send a campaign for a look.</summary>
public sealed class ReadTestTalk(WardDb db, TimeProvider clock)
{
    public async Task<LinkedTalk> RunAsync(Officer officer, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var row = await db.TestTalks.AsNoTracking().Where(t => t.Officer == officer.Id)
            .Select(t => new
            {
                t.LinkedAt,
                t.CodeUntil,
                Channel = db.Conversations
                    .Where(c => c.Id == t.ConversationId && c.BlockedAt == null && c.EraseAt == null)
                    .Select(c => c.Channel).FirstOrDefault(),
            })
            .SingleOrDefaultAsync(ct);
        if (row is null) return new LinkedTalk(null, null, null);
        return new LinkedTalk(row.Channel, row.LinkedAt, row.CodeUntil > now ? row.CodeUntil : null);
    }
}
