using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Identity;
using BachDang.Outreach.Ward.Messages;
using BachDang.Outreach.Ward.Talks;
using Microsoft.Extensions.DependencyInjection;

namespace BachDang.Outreach.Bot.Inbox;

/// <summary>The inbox operations, run as this node.</summary>
internal sealed class InboxLedger(
    WardWrites writes, IServiceScopeFactory scopes, TimeProvider clock, AddressKeys keys, ArrivalOrder order, Node node)
{
    public Task<int> ReleaseLeftBehindAsync(CancellationToken ct) =>
        writes.RunAsync((db, token) => new ReleaseTalks(db).RunAsync(node.Id, token), ct);

    public async Task<IReadOnlyList<Guid>> ClaimWaitingAsync(int most, CancellationToken ct)
    {
        // A look costs a read; the write lock is taken only when something waits.
        if (!await AnyWaitsAsync(ct)) return [];
        return await writes.RunAsync((db, token) => new ClaimTalks(db, clock).RunAsync(node.Id, most, token), ct);
    }

    public async Task<WaitingMessage?> NextAsync(Guid talk, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await new ReadTalk(scope.ServiceProvider.GetRequiredService<WardDb>(), keys).NextAsync(talk, ct);
    }

    /// <summary>Stores a turn; not cancelled at shutdown, because its answer is ready.</summary>
    public Task<TurnStored> FinishAsync(FinishedTurn turn, bool sendHere) => writes.RunAsync(
        (db, token) => new FinishTurn(db, clock, order, keys).RunAsync(turn, node.Id, sendHere, token),
        CancellationToken.None);

    public Task<int> CountFaultAsync(Guid inboundId) => writes.RunAsync(
        (db, token) => new CountFault(db).RunAsync(inboundId, token), CancellationToken.None);

    private async Task<bool> AnyWaitsAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await new ReadTalk(scope.ServiceProvider.GetRequiredService<WardDb>(), keys).AnyWaitsAsync(ct);
    }
}
