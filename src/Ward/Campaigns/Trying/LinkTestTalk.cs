using BachDang.Outreach.Ward.Audit;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Campaigns.Trying;

/// <summary>Links the chat in which an officer's code was written; the code is used up. Whoever is linked gets
/// campaigns sent for a look, and nothing else comes of it.</summary>
public sealed class LinkTestTalk(WardDb db, TimeProvider clock)
{
    /// <summary>Whether the code would link a chat now.</summary>
    public Task<bool> IsOpenAsync(string code, CancellationToken ct)
    {
        var (hash, now) = (OpenTestCode.HashOf(code), clock.GetUtcNow());
        return db.TestTalks.AnyAsync(t => t.CodeHash == hash && t.CodeUntil > now, ct);
    }

    /// <returns>Whether the chat is linked now.</returns>
    public async Task<bool> RunAsync(Guid conversationId, string code, CancellationToken ct)
    {
        var (hash, now) = (OpenTestCode.HashOf(code), clock.GetUtcNow());
        var row = await db.TestTalks.AsTracking()
            .SingleOrDefaultAsync(t => t.CodeHash == hash && t.CodeUntil > now, ct);
        if (row is null) return false;
        (row.ConversationId, row.LinkedAt) = (conversationId, now);
        (row.CodeHash, row.CodeUntil) = (null, null);
        // Which chat it is stays out of the log: it would lead from an officer to a private account.
        await AuditTrail.AddAsync(
            db, now, new AuditNote(CampaignActions.TestLinked, row.Officer, row.Officer, ""), ct);
        return true;
    }

    /// <summary>Forgets the officer's chat and an open code.</summary>
    public async Task<bool> UnlinkAsync(Officer officer, CancellationToken ct)
    {
        var row = await db.TestTalks.AsTracking().SingleOrDefaultAsync(t => t.Officer == officer.Id, ct);
        if (row is null) return false;
        db.TestTalks.Remove(row);
        await AuditTrail.AddAsync(db, clock.GetUtcNow(),
            new AuditNote(CampaignActions.TestUnlinked, officer.Id, officer.Id, ""), ct);
        return true;
    }
}
