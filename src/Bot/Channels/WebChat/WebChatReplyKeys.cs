namespace BachDang.Outreach.Bot.Channels.WebChat;

/// <summary>Every key of content/replies.yml the web chat's own refusals use.</summary>
internal static class WebChatReplyKeys
{
    public const string SignedOut = "webchat.signed_out";
    public const string TooMany = "webchat.too_many";
    public const string TooManyTabs = "webchat.too_many_tabs";
    public const string Full = "webchat.full";
    public const string TooLarge = "webchat.too_large";
    public const string TooLong = "webchat.too_long";
    public const string Unreadable = "webchat.unreadable";
    public const string Empty = "webchat.empty";
    public const string ChoiceGone = "webchat.choice_gone";
    public const string NoPhotoYet = "webchat.no_photo_yet";
    public const string Repeated = "webchat.repeated";
    public const string NotStored = "webchat.not_stored";
}
