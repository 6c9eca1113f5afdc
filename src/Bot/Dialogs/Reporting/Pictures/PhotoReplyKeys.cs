namespace BachDang.Outreach.Bot.Dialogs.Reporting.Pictures;

/// <summary>What is said about photos, in content/replies.yml.</summary>
public static class PhotoReplyKeys
{
    public const string Taken = "photo.taken";
    public const string Album = "photo.album";
    public const string Again = "photo.again";
    public const string NoPreview = "photo.no_preview";
    public const string Waiting = "photo.waiting";
    public const string OfferPlace = "photo.offer_place";
    public const string PlaceYes = "photo.place_yes";
    public const string PlaceNo = "photo.place_no";
    public const string PlaceTaken = "photo.place_taken";
    public const string TooMany = "photo.too_many";
    public const string OnlyPhotos = "photo.only_photos";
    public const string TooLarge = "photo.too_large";
    public const string Empty = "photo.empty";
    public const string NotAPicture = "photo.not_a_picture";
    public const string Mismatch = "photo.mismatch";
    public const string Damaged = "photo.damaged";
    public const string TooManyPixels = "photo.too_many_pixels";
    public const string Animated = "photo.animated";
    public const string Hidden = "photo.hidden";
    public const string NotSealedYet = "photo.not_sealed_yet";
    public const string Gone = "photo.gone";
    public const string RefusedLater = "photo.refused_later";
    public const string Shown = "photo.shown";
}
