using System.Security.Cryptography;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Identity.Boxes;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Photos;
using BachDang.Outreach.Ward.Photos.Stores;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BachDang.Outreach.Ward.Reports.Identities;

/// <summary>One original that was opened, or why it could not be.</summary>
/// <param name="Photo">The photo.</param>
/// <param name="IsAsReceived">Whether its bytes have the hash that was taken when it arrived.</param>
/// <param name="Problem">Null when it was written whole; else throw away what was written.</param>
internal sealed record OpenedOriginal(Guid Photo, bool IsAsReceived, Refusal? Problem);

/// <summary>The third act for photos: a custodian opens the sealed originals of a report, all in one go, recorded like
/// the opening of a contact.</summary>
internal sealed class OpenOriginals(OpeningAct act, IPhotoStore store, IServiceScopeFactory scopes)
{
    /// <param name="requestId">The request, agreed to.</param>
    /// <param name="passphrase">The custodian's.</param>
    /// <param name="officer">A custodian who did not ask.</param>
    /// <param name="placeFor">Gives the place a photo is written to; disposed when it is written.</param>
    /// <param name="ct">Cancels the work.</param>
    /// <exception cref="PhotoStoreUnavailableException">The store is away; nothing was recorded when it was away from
    /// the beginning.</exception>
    public async Task<Outcome<IReadOnlyList<OpenedOriginal>>> RunAsync(
        Guid requestId, string passphrase, Officer officer, Func<ReportPhoto, Stream> placeFor, CancellationToken ct)
    {
        var begun = await act.BeginAsync(requestId, SealedPart.Originals, passphrase, officer, ct);
        if (begun.Value is not { } custodian) return begun.Refusal!;
        using (custodian)
        {
            var photos = await PhotosAsync(requestId, ct);
            if (photos.Count == 0) return new NothingSealed();
            // Asked before the record: an opening that shows nothing because the store is away should not count.
            await using (await OpenBoxAsync(photos[0], ct)) { }
            var recorded = await act.RecordAsync(requestId, SealedPart.Originals, officer, ct);
            if (recorded.Refusal is not null) return recorded.Refusal;
            var opened = new List<OpenedOriginal>(photos.Count);
            foreach (var photo in photos) opened.Add(await OpenAsync(custodian, photo, placeFor, ct));
            return opened;
        }
    }

    private async Task<OpenedOriginal> OpenAsync(
        Custodian custodian, ReportPhoto photo, Func<ReportPhoto, Stream> placeFor, CancellationToken ct)
    {
        await using var box = await OpenBoxAsync(photo, ct);
        if (box is null) return new OpenedOriginal(photo.Id, false, new NothingSealed());
        using var hash = SHA256.Create();
        await using var place = placeFor(photo);
        await using var counted = new CryptoStream(place, hash, CryptoStreamMode.Write, leaveOpen: true);
        var opened = await custodian.OpenAsync(box, counted, ct);
        await counted.FlushFinalBlockAsync(ct);
        var isSame = opened.Done && hash.Hash.AsSpan().SequenceEqual(photo.OriginalHash);
        return new OpenedOriginal(photo.Id, isSame, opened.Refusal);
    }

    private async Task<Stream?> OpenBoxAsync(ReportPhoto photo, CancellationToken ct) =>
        PhotoKey.Parse(photo.OriginalKey) is { } key ? await store.OpenAsync(key, ct) : null;

    private async Task<List<ReportPhoto>> PhotosAsync(Guid requestId, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WardDb>();
        var report = await db.IdentityRequests.Where(r => r.Id == requestId).Select(r => r.ReportId).SingleAsync(ct);
        return await db.SealedOriginals(report).AsNoTracking().OrderBy(p => p.Order).ToListAsync(ct);
    }
}
