using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Talks;

/// <summary>Frees every talk held by other nodes. Only for a process that holds the data folder's lock: any other
/// holder is dead then, and its talks need not wait for their claims to run out.</summary>
public sealed class ReleaseTalks(WardDb db)
{
    public Task<int> RunAsync(string node, CancellationToken ct) => db.Conversations
        .Where(c => c.ClaimedBy != null && c.ClaimedBy != node)
        .ExecuteUpdateAsync(set => set
            .SetProperty(c => c.ClaimedBy, (string?)null)
            .SetProperty(c => c.ClaimedUntil, (DateTimeOffset?)null), ct);
}
