namespace BachDang.Outreach.Bot.Channels;

/// <summary>Every key of content/replies.yml a channel's door refuses with.</summary>
public static class ChannelReplyKeys
{
    public const string SignedOut = "error.signed_out";
    public const string TooMany = "error.too_fast";
    public const string TooManyTabs = "error.too_many_tabs";
    public const string Full = "error.busy";
    public const string TooLong = "error.too_long";
    public const string Unreadable = "error.unreadable";
    public const string Empty = "error.empty";
    public const string ChoiceGone = "error.choice_gone";
    public const string TooManyPhotos = "error.too_many_photos";
    public const string Repeated = "error.repeated";
    public const string NotStored = "error.not_stored";
}
