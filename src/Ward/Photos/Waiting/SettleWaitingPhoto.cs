using System.Text.Json;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Messages;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Photos.Waiting;

/// <summary>What came of a try to fetch a photo; one that is kept was settled when it was taken.</summary>
public sealed class SettleWaitingPhoto(WardDb db, TimeProvider clock, ArrivalOrder order)
{
    public Task<int> PutBackAsync(WaitingPhoto photo, TimeSpan wait, CancellationToken ct)
    {
        var next = clock.GetUtcNow() + wait;
        return Row(photo).ExecuteUpdateAsync(set => set
            .SetProperty(p => p.NotBefore, next).SetProperty(p => p.Attempts, photo.Attempts + 1), ct);
    }

    /// <summary>The same photo is in the draft already.</summary>
    public Task<int> DropAsync(WaitingPhoto photo, CancellationToken ct) =>
        Row(photo).ExecuteUpdateAsync(set => set.SetProperty(p => p.State, PhotoState.Erasing), ct);

    /// <summary>Gives it up and tells the talk it came from, where that is still known.</summary>
    /// <param name="photo">The photo.</param>
    /// <param name="refusal">Why.</param>
    /// <param name="replyKey">The sentence.</param>
    /// <param name="values">Its places.</param>
    /// <param name="ct">Cancels the work.</param>
    public async Task<int> RefuseAsync(
        WaitingPhoto photo, Refusal refusal, string replyKey, IReadOnlyDictionary<string, string> values,
        CancellationToken ct)
    {
        var changed = await Row(photo).ExecuteUpdateAsync(set => set
            .SetProperty(p => p.State, PhotoState.Refused)
            .SetProperty(p => p.Refused, refusal.GetType().Name)
            .SetProperty(p => p.SourceSealed, (byte[]?)null), ct);
        if (changed == 0 || photo.Source?.Talk is not { } talk) return changed;
        if (!await db.Conversations.AnyAsync(c => c.Id == talk && c.BlockedAt == null, ct)) return changed;
        var now = clock.GetUtcNow();
        db.OutboundMessages.Add(new OutboundMessage
        {
            Id = Guid.CreateVersion7(now),
            ConversationId = talk,
            Channel = photo.Channel,
            Kind = OutboundKind.Reply,
            Order = order.Next(),
            ReplyKey = replyKey,
            Values = JsonSerializer.Serialize(
                values.ToDictionary(StringComparer.Ordinal), MessageJson.Default.DictionaryStringString),
            CreatedAt = now,
            NotBefore = now,
        });
        return changed;
    }

    private IQueryable<ReportPhoto> Row(WaitingPhoto photo) =>
        db.ReportPhotos.Where(p => p.Id == photo.Id && p.State == PhotoState.Waiting);
}
