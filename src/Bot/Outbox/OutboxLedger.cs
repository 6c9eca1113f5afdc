using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Identity;
using BachDang.Outreach.Ward.Messages;
using Microsoft.Extensions.DependencyInjection;

namespace BachDang.Outreach.Bot.Outbox;

/// <summary>The outbox operations, run through the write gate as this node.</summary>
internal sealed class OutboxLedger(
    WardWrites writes, IServiceScopeFactory scopes, TimeProvider clock, AddressKeys keys, Node node,
    WorkerLock turn)
{
    public async Task<int> RecoverAsync(CancellationToken ct)
    {
        var alone = await turn.WaitForTurnAsync(ct);
        return await writes.RunAsync(
            (db, token) => new RecoverParcels(db, clock).RunAsync(alone, node.Id, token), ct);
    }

    public async Task<IReadOnlyList<OutboundMessage>> ClaimAsync(
        IReadOnlyCollection<string> channels, int most, CancellationToken ct)
    {
        // A look costs a read; the write lock is taken only when something is due.
        if (!await AnyDueAsync(ct)) return [];
        return await writes.RunAsync(
            (db, token) => new ClaimParcels(db, clock).RunAsync(node.Id, channels, most, token), ct);
    }

    public Task<int?> RecordAsync(DeliveryNote note, CancellationToken ct) => writes.RunAsync(
        (db, token) => new RecordDelivery(db, clock, keys).RunAsync(note, node.Id, token), ct);

    private async Task<bool> AnyDueAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await new ClaimParcels(scope.ServiceProvider.GetRequiredService<WardDb>(), clock).AnyDueAsync(ct);
    }
}
