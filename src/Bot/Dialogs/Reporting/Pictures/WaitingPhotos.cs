using System.Security.Cryptography;
using System.Text.Json;
using BachDang.Outreach.Bot.Channels;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Messages;
using BachDang.Outreach.Ward.Photos;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BachDang.Outreach.Bot.Dialogs.Reporting.Pictures;

/// <param name="Source">Where it is; null when that can no longer be read.</param>
internal sealed record WaitingPhoto(
    Guid Id, Guid DraftId, string Channel, DateTimeOffset ReceivedAt, int Attempts, PhotoSource? Source);

/// <summary>The rows of photos that are still to be fetched.</summary>
internal sealed class WaitingPhotos(
    WardWrites writes, IServiceScopeFactory scopes, PhotoSources sources, ReplyTexts replies, ArrivalOrder order,
    TimeProvider clock)
{
    // Longer than one try can take.
    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(3);

    /// <summary>Takes the next due photo for this process; null when none is due.</summary>
    public async Task<WaitingPhoto?> NextAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var scope = scopes.CreateAsyncScope();
        var row = await scope.ServiceProvider.GetRequiredService<WardDb>().ReportPhotos.AsNoTracking()
            .Where(p => p.State == PhotoState.Waiting && p.NotBefore <= now)
            .OrderBy(p => p.NotBefore).FirstOrDefaultAsync(ct);
        if (row is null) return null;
        var taken = await writes.RunAsync((db, token) => Row(db, row.Id)
            .Where(p => p.NotBefore == row.NotBefore)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.NotBefore, now + Claim), token), ct);
        return taken == 0 ? null : new WaitingPhoto(
            row.Id, row.DraftId, row.Channel, row.ReceivedAt, row.Attempts, SourceOf(row));
    }

    public Task PutBackAsync(WaitingPhoto photo, TimeSpan wait, CancellationToken ct)
    {
        var next = clock.GetUtcNow() + wait;
        return writes.RunAsync((db, token) => Row(db, photo.Id).ExecuteUpdateAsync(set => set
            .SetProperty(p => p.NotBefore, next).SetProperty(p => p.Attempts, photo.Attempts + 1), token), ct);
    }

    /// <summary>The same photo is in the draft already.</summary>
    public Task DropAsync(WaitingPhoto photo, CancellationToken ct) => writes.RunAsync(
        (db, token) => Row(db, photo.Id).ExecuteUpdateAsync(
            set => set.SetProperty(p => p.State, PhotoState.Erasing), token), ct);

    /// <summary>Gives it up and tells the talk it came from, where that is still known.</summary>
    public Task RefuseAsync(WaitingPhoto photo, Refusal refusal, CancellationToken ct) => writes.RunAsync(
        async (db, token) =>
        {
            var changed = await Row(db, photo.Id).ExecuteUpdateAsync(set => set
                .SetProperty(p => p.State, PhotoState.Refused)
                .SetProperty(p => p.Refused, refusal.GetType().Name)
                .SetProperty(p => p.SourceSealed, (byte[]?)null), token);
            if (changed > 0 && photo.Source?.Talk is { } talk) await TellAsync(db, photo, talk, refusal, token);
            return changed;
        }, ct);

    private async Task TellAsync(WardDb db, WaitingPhoto photo, Guid talk, Refusal refusal, CancellationToken ct)
    {
        if (!await db.Conversations.AnyAsync(c => c.Id == talk && c.BlockedAt == null, ct)) return;
        var now = clock.GetUtcNow();
        var why = replies.Say(refusal is FileGone ? PhotoReplyKeys.Gone : DraftPhotos.KeyOf(refusal));
        db.OutboundMessages.Add(new OutboundMessage
        {
            Id = Guid.CreateVersion7(now),
            ConversationId = talk,
            Channel = photo.Channel,
            Kind = OutboundKind.Reply,
            Order = order.Next(),
            ReplyKey = PhotoReplyKeys.RefusedLater,
            Values = JsonSerializer.Serialize(new Dictionary<string, string> { ["why"] = why }),
            CreatedAt = now,
            NotBefore = now,
        });
    }

    private static IQueryable<ReportPhoto> Row(WardDb db, Guid id) =>
        db.ReportPhotos.Where(p => p.Id == id && p.State == PhotoState.Waiting);

    private PhotoSource? SourceOf(ReportPhoto row)
    {
        try
        {
            return row.SourceSealed is { } box ? sources.Open(box) : null;
        }
        catch (Exception exception) when (exception is CryptographicException or JsonException)
        {
            // Damaged, or sealed with lost keys: the photo cannot be fetched by anybody.
            return null;
        }
    }
}
