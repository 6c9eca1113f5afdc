using System.Globalization;
using BachDang.Outreach.Bot.Channels;
using BachDang.Outreach.Bot.Dialogs.Reporting.Drafting;
using BachDang.Outreach.Bot.Dialogs.Steps;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Identity;
using BachDang.Outreach.Ward.Photos.Cleaning;
using BachDang.Outreach.Ward.Photos.Taking;
using BachDang.Outreach.Ward.Photos.Waiting;
using BachDang.Outreach.Ward.Reports;

namespace BachDang.Outreach.Bot.Dialogs.Reporting.Pictures;

/// <summary>Brings photos into a draft: fetched from the channel, checked and sealed before anything is said; kept for
/// a later try when channel or store is away. The items of an album are answered once.</summary>
internal sealed class DraftPhotos(
    ChannelSet channels, TakePhoto take, AddressKeys keys, ArrivalOrder order, ReplyTexts replies)
{
    /// <summary>Whether this may be a photo; what it really is, its bytes tell.</summary>
    public static bool IsPhoto(Sent sent) => sent is { Kind: "photo" or "document" } and
        ({ File: not null } or { Uploaded.Count: > 0 });

    public async Task<TakenIntoDraft> TakeAsync(
        DialogContext context, ReportState state, Sent sent, CancellationToken ct)
    {
        var silent = sent.Album is not null && sent.Album == state.Album;
        var taken = sent.Uploaded.Count > 0
            ? Adopt(state, sent.Uploaded)
            : await FetchAsync(context, state, sent, ct);
        return Told(taken with { State = taken.State with { Album = sent.Album } }, silent, sent.Album is not null);
    }

    /// <summary>The sentence for a refusal of a photo.</summary>
    public static string KeyOf(Ward.Refusal refusal) => refusal switch
    {
        TooManyPhotos => PhotoReplyKeys.TooMany,
        CannotBeSealedYet => PhotoReplyKeys.NotSealedYet,
        PhotoTooLarge => PhotoReplyKeys.TooLarge,
        EmptyPhoto => PhotoReplyKeys.Empty,
        NotAPicture => PhotoReplyKeys.NotAPicture,
        KindMismatch => PhotoReplyKeys.Mismatch,
        TooManyPixels => PhotoReplyKeys.TooManyPixels,
        AnimatedPhoto => PhotoReplyKeys.Animated,
        HiddenContent => PhotoReplyKeys.Hidden,
        _ => PhotoReplyKeys.Damaged,
    };

    private async Task<Came> FetchAsync(DialogContext context, ReportState state, Sent sent, CancellationToken ct)
    {
        if (state.Photos >= ReportRules.MostPhotos) return new Came(state, PhotoReplyKeys.TooMany) { IsBad = true };
        var arrival = new PhotoArrival(state.Id, context.Talk.Channel, sent.FileName, sent.MediaType);
        var source = new PhotoSource(context.Talk.ConversationId, sent.File!, sent.FileName, sent.MediaType);
        switch (await PhotoFetch.RunAsync(channels.Find(context.Talk.Channel), take, arrival, sent.File!, ct))
        {
            case { Refusal: PhotosBusy or FileAway }:
                return new Came(state with { Photos = state.Photos + 1 }, PhotoReplyKeys.Waiting)
                {
                    AlsoDo = (db, _) =>
                    {
                        new KeepForLater(db, keys, order).Run(arrival, source, context.Now);
                        return Task.CompletedTask;
                    },
                };
            case { Refusal: FileGone }: return new Came(state, PhotoReplyKeys.Gone) { IsBad = true };
            case { Refusal: { } refusal }: return new Came(state, KeyOf(refusal)) { IsBad = true };
            case { Value: { } photo }: return Kept(state, photo);
            default: throw new InvalidOperationException("A photo neither came nor was refused.");
        }
    }

    private static Came Kept(ReportState state, TakenPhoto photo)
    {
        var key = photo.Again ? PhotoReplyKeys.Again
            : photo.HasPreview ? PhotoReplyKeys.Taken : PhotoReplyKeys.NoPreview;
        var came = new Came(state with { Photos = photo.InDraft }, key);
        return Placed(came, photo.Place?.Latitude, photo.Place?.Longitude);
    }

    // The door of a chat page has checked and sealed them already; here they get their draft.
    private static Came Adopt(ReportState state, IReadOnlyList<UploadedPhoto> photos)
    {
        var room = Math.Max(0, ReportRules.MostPhotos - state.Photos);
        var fits = photos.Take(room).ToList();
        var key = fits.Count < photos.Count ? PhotoReplyKeys.TooMany
            : photos.All(photo => photo.HasPreview) ? PhotoReplyKeys.Taken : PhotoReplyKeys.NoPreview;
        var placed = photos.FirstOrDefault(photo => photo.Latitude is not null);
        return Placed(new Came(state with { Photos = state.Photos + fits.Count }, key)
        {
            IsBad = fits.Count < photos.Count,
            AlsoDo = async (db, ct) =>
            {
                foreach (var photo in photos) await new AdoptPhoto(db).RunAsync(photo.Id, state.Id, ct);
            },
        }, placed?.Latitude, placed?.Longitude);
    }

    private static Came Placed(Came came, double? latitude, double? longitude) =>
        latitude is null || came.State.Latitude is not null || came.State.OfferedLatitude is not null ? came : came with
        {
            State = came.State with { OfferedLatitude = latitude, OfferedLongitude = longitude },
            OffersPlace = true,
        };

    private TakenIntoDraft Told(Came came, bool later, bool inAlbum)
    {
        var key = inAlbum && came.Key == PhotoReplyKeys.Taken ? PhotoReplyKeys.Album : came.Key;
        // Later items of an album speak only when they bring something the first did not say.
        var silent = later && (key is PhotoReplyKeys.Album or PhotoReplyKeys.Again || key == came.State.AlbumSaid);
        var count = came.State.Photos.ToString(CultureInfo.InvariantCulture);
        return new TakenIntoDraft(came.State with { AlbumSaid = inAlbum ? key : null },
            silent ? null : replies.Say(key, ("count", count)))
        {
            OffersPlace = came.OffersPlace,
            AlsoDo = came.AlsoDo,
        };
    }

    private sealed record Came(ReportState State, string Key)
    {
        public bool IsBad { get; init; }
        public bool OffersPlace { get; init; }
        public Func<WardDb, CancellationToken, Task>? AlsoDo { get; init; }
    }
}
