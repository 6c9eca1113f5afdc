using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Messages;

/// <summary>Finds rows that a dead node left in flight. Nobody can know whether they arrived: each is sent once more
/// and counted, so nobody is skipped and repeats are bounded by what was in flight.</summary>
public sealed class RecoverParcels(WardDb db, TimeProvider clock)
{
    /// <param name="alone">True when this process knows that no other sender can be alive (it holds the data folder's
    /// lock): then nothing needs to wait for a claim to run out.</param>
    /// <param name="node">This node. Its own rows count only when their claim ran out, which happens when the outcome
    /// of a send could not be written; it sends nothing after its claim's end.</param>
    /// <param name="ct">Cancels the work.</param>
    /// <returns>How many rows were uncertain.</returns>
    public async Task<int> RunAsync(bool alone, string node, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return await db.OutboundMessages
            .Where(m => m.Status == OutboundStatus.Sending
                && (m.ClaimedUntil <= now || (alone && m.ClaimedBy != node)))
            .ExecuteUpdateAsync(set => set
                .SetProperty(m => m.Status, OutboundStatus.Pending)
                .SetProperty(m => m.Uncertain, m => m.Uncertain + 1)
                .SetProperty(m => m.ClaimedBy, (string?)null)
                .SetProperty(m => m.ClaimedUntil, (DateTimeOffset?)null)
                .SetProperty(m => m.NotBefore, now), ct);
    }
}
