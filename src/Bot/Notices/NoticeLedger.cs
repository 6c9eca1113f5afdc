using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Notices;
using Microsoft.Extensions.DependencyInjection;

namespace BachDang.Outreach.Bot.Notices;

/// <summary>What the notice worker asks of the tables.</summary>
internal sealed class NoticeLedger(
    WardWrites writes, WorkerLock turn, IServiceScopeFactory scopes, TimeProvider clock)
{
    public Task<bool> WaitForTurnAsync(CancellationToken ct) => turn.WaitForTurnAsync(ct);

    /// <returns>What the notice has to tell; null when it was sent, is in other hands, or waits for its next try.
    /// </returns>
    public async Task<NoticeContent?> ClaimAsync(NoticeSlot slot, string way, CancellationToken ct)
    {
        var claimed = await writes.RunAsync(
            (db, token) => new ClaimNotice(db, clock).RunAsync(slot, way, token), ct);
        if (claimed is null) return null;
        await using var scope = scopes.CreateAsyncScope();
        return await new ReadNotice(scope.ServiceProvider.GetRequiredService<WardDb>(), clock).RunAsync(claimed, ct);
    }

    /// <summary>Writes the outcome down; not cancelled at shutdown.</summary>
    public Task RecordAsync(NoticeSlot slot, string way, string? failure) => writes.RunAsync(
        (db, token) => new RecordNotice(db, clock).RunAsync(slot, way, failure, token), CancellationToken.None);
}
