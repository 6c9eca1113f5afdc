using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Desk;

/// <summary>Gives talks back to the bot whose officer was silent too long, and says so.</summary>
internal sealed class ReleaseHeldTalks(WardDb db, TimeProvider clock, ArrivalOrder order)
{
    private const int MostAtOnce = 100;

    /// <returns>How many talks were given back.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var due = await db.Conversations.Where(c => c.OfficerUntil <= now && c.OfficerHandOff != null)
            .OrderBy(c => c.OfficerUntil).Take(MostAtOnce)
            .Select(c => new { c.Id, HandOff = c.OfficerHandOff!.Value }).ToListAsync(ct);
        var released = 0;
        foreach (var talk in due)
        {
            if (await HeldTalk.LockAsync(db, talk.HandOff, ct) is not { } held)
            {
                await ForgetAsync(talk.Id, ct);
                continue;
            }
            if (held.Talk.OfficerUntil > now || held.Talk.OfficerHandOff != talk.HandOff) continue;
            held.Release();
            held.Say(DeskReplyKeys.TimeOver, order.Next(), now);
            await held.NoteAsync(DeskActions.TimeOver, null, now, ct);
            released++;
        }
        return released;
    }

    // Its hand-off is gone: nobody answers here any more, and there is nothing to say.
    private Task<int> ForgetAsync(Guid talk, CancellationToken ct) => db.Conversations.Where(c => c.Id == talk)
        .ExecuteUpdateAsync(set => set.SetProperty(c => c.OfficerHandOff, (Guid?)null)
            .SetProperty(c => c.OfficerUntil, (DateTimeOffset?)null), ct);
}
