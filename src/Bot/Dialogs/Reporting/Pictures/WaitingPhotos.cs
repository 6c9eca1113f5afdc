using BachDang.Outreach.Bot.Channels;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Identity;
using BachDang.Outreach.Ward.Photos.Waiting;
using Microsoft.Extensions.DependencyInjection;

namespace BachDang.Outreach.Bot.Dialogs.Reporting.Pictures;

/// <summary>The operations on photos still to be fetched, each in its own commit.</summary>
internal sealed class WaitingPhotos(
    WardWrites writes, IServiceScopeFactory scopes, AddressKeys keys, ReplyTexts replies, ArrivalOrder order,
    TimeProvider clock)
{
    /// <summary>The next due photo, for this process; null when none is due.</summary>
    public async Task<WaitingPhoto?> NextAsync(CancellationToken ct)
    {
        // A look costs a read; the write lock is taken only when something waits.
        await using var scope = scopes.CreateAsyncScope();
        var look = new ClaimWaitingPhoto(scope.ServiceProvider.GetRequiredService<WardDb>(), clock, keys);
        return await look.IsAnyDueAsync(ct)
            ? await writes.RunAsync((db, token) => new ClaimWaitingPhoto(db, clock, keys).RunAsync(token), ct)
            : null;
    }

    public Task PutBackAsync(WaitingPhoto photo, TimeSpan wait, CancellationToken ct) => writes.RunAsync(
        (db, token) => new SettleWaitingPhoto(db, clock, order).PutBackAsync(photo, wait, token), ct);

    public Task DropAsync(WaitingPhoto photo, CancellationToken ct) => writes.RunAsync(
        (db, token) => new SettleWaitingPhoto(db, clock, order).DropAsync(photo, token), ct);

    public Task RefuseAsync(WaitingPhoto photo, Refusal refusal, CancellationToken ct)
    {
        var why = replies.Say(refusal is FileGone ? PhotoReplyKeys.Gone : DraftPhotos.KeyOf(refusal));
        var values = new Dictionary<string, string> { ["why"] = why };
        return writes.RunAsync((db, token) => new SettleWaitingPhoto(db, clock, order)
            .RefuseAsync(photo, refusal, PhotoReplyKeys.RefusedLater, values, token), ct);
    }
}
