using System.Text.Json;
using System.Text.Json.Serialization;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Identity;
using BachDang.Outreach.Ward.Photos;
using BachDang.Outreach.Ward.Photos.Taking;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Bot.Dialogs.Reporting.Pictures;

/// <summary>Where a photo that waits is fetched from.</summary>
/// <param name="Talk">Who is told when it turns out unusable; null when nothing may link photo and talk.</param>
internal sealed record PhotoSource(Guid? Talk, string File, string FileName, string MediaType);

/// <summary>Keeps photos that could not be fetched yet as rows of their draft; where they are is sealed.</summary>
internal sealed class PhotoSources(AddressKeys keys, ArrivalOrder order)
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(5);

    public Func<WardDb, CancellationToken, Task> Keep(
        PhotoArrival arrival, PhotoSource source, DateTimeOffset now) => (db, _) =>
    {
        db.ReportPhotos.Add(new ReportPhoto
        {
            Id = Guid.CreateVersion7(now),
            DraftId = arrival.DraftId,
            Order = order.Next(),
            State = PhotoState.Waiting,
            ReceivedAt = now,
            Channel = arrival.Channel,
            SourceSealed = Sealed(source),
            NotBefore = now + FirstWait,
        });
        return Task.CompletedTask;
    };

    public PhotoSource? Open(byte[] box) =>
        JsonSerializer.Deserialize(keys.UnsealText(box), PhotoSourceJson.Default.PhotoSource);

    /// <summary>Takes away which talk the waiting photos of a draft came from.</summary>
    public async Task UnlinkAsync(WardDb db, Guid draft, CancellationToken ct)
    {
        var waiting = await db.ReportPhotos.AsTracking()
            .Where(p => p.DraftId == draft && p.State == PhotoState.Waiting).ToListAsync(ct);
        foreach (var photo in waiting)
            if (photo.SourceSealed is { } box && Open(box) is { } source)
                photo.SourceSealed = Sealed(source with { Talk = null });
    }

    private byte[] Sealed(PhotoSource source) =>
        keys.SealText(JsonSerializer.Serialize(source, PhotoSourceJson.Default.PhotoSource));
}

[JsonSerializable(typeof(PhotoSource))]
internal sealed partial class PhotoSourceJson : JsonSerializerContext;
