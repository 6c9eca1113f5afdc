using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Data;

/// <summary>Gives one node at a time the right to do something alone. Works the same on both databases: a conditional
/// update inside a write transaction.</summary>
public sealed class Leases(WardWrites writes, Node node, TimeProvider clock)
{
    /// <summary>Takes the lease or makes it last longer.</summary>
    /// <returns>False when another node holds it.</returns>
    public async Task<bool> TryHoldAsync(string name, TimeSpan length, CancellationToken ct)
    {
        try
        {
            return await TakeAsync(name, length, ct);
        }
        catch (DbUpdateException)
        {
            // Two nodes asked for a lease that had no row yet and the other one was first: now its row is seen.
            return await TakeAsync(name, length, ct);
        }
    }

    private Task<bool> TakeAsync(string name, TimeSpan length, CancellationToken ct) =>
        writes.RunAsync((db, token) => TakeAsync(db, name, length, token), ct);

    /// <summary>Lets go, so that another node need not wait for the end.</summary>
    public Task ReleaseAsync(string name, CancellationToken ct) => writes.RunAsync(
        (db, token) => db.Leases.Where(l => l.Name == name && l.Holder == node.Id).ExecuteDeleteAsync(token), ct);

    private async Task<bool> TakeAsync(WardDb db, string name, TimeSpan length, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var taken = await db.Leases
            .Where(l => l.Name == name && (l.Holder == node.Id || l.Until < now))
            .ExecuteUpdateAsync(set => set
                .SetProperty(l => l.Holder, node.Id)
                .SetProperty(l => l.Until, now + length), ct);
        if (taken == 1) return true;
        if (await db.Leases.AnyAsync(l => l.Name == name, ct)) return false;
        db.Leases.Add(new Lease { Name = name, Holder = node.Id, Until = now + length });
        return true;
    }
}
