using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Identity;
using BachDang.Outreach.Ward.Photos.Taking;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Photos.Waiting;

/// <summary>Keeps a photo that could not be fetched yet as a row of its draft; where it is stays sealed.</summary>
public sealed class KeepForLater(WardDb db, AddressKeys keys, ArrivalOrder order)
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(5);

    /// <param name="arrival">The draft and the channel.</param>
    /// <param name="source">Where it is fetched from.</param>
    /// <param name="now">When it was sent.</param>
    public void Run(PhotoArrival arrival, PhotoSource source, DateTimeOffset now) => db.ReportPhotos.Add(new ReportPhoto
    {
        Id = Guid.CreateVersion7(now),
        DraftId = arrival.DraftId,
        Order = order.Next(),
        State = PhotoState.Waiting,
        ReceivedAt = now,
        Channel = arrival.Channel,
        SourceSealed = PhotoSources.Seal(keys, source),
        NotBefore = now + FirstWait,
    });

    /// <summary>Takes away from which talk the waiting photos of a draft came.</summary>
    public async Task UnlinkAsync(Guid draft, CancellationToken ct)
    {
        var waiting = await db.ReportPhotos.AsTracking()
            .Where(p => p.DraftId == draft && p.State == PhotoState.Waiting).ToListAsync(ct);
        foreach (var photo in waiting)
            if (PhotoSources.Open(keys, photo.SourceSealed) is { } source)
                photo.SourceSealed = PhotoSources.Seal(keys, source with { Talk = null });
    }
}
