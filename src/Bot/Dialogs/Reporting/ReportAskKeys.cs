using BachDang.Outreach.Bot.Dialogs.Reporting.Drafting;

namespace BachDang.Outreach.Bot.Dialogs.Reporting;

/// <summary>Every sentence the report dialog says, in content/replies.yml.</summary>
public static class ReportAskKeys
{
    public const string Stoppers = "report.ask.stoppers";
    public const string LawButton = "report.ask.law_button";
    public const string Law = "report.ask.law";
    public const string Category = "report.ask.category";
    public const string CategoryAgain = "report.ask.category_again";
    public const string StoryKept = "report.ask.story_kept";
    public const string Story = "report.ask.story";
    public const string StoryOnline = "report.ask.story_online";
    public const string Details = "report.ask.details";
    public const string DetailsDone = "report.ask.details_done";
    public const string BarcodeWrong = "report.ask.barcode_wrong";
    public const string BarcodeNot = "report.ask.barcode_not";
    public const string Place = "report.ask.place";
    public const string PlaceOnline = "report.ask.place_online";
    public const string PlacePreset = "report.ask.place_preset";
    public const string PlaceGroupButton = "report.ask.place_group_button";
    public const string PlaceGroups = "report.ask.place_groups";
    public const string When = "report.ask.when";
    public const string Today = "report.ask.today";
    public const string Yesterday = "report.ask.yesterday";
    public const string Photos = "report.ask.photos";
    public const string PhotosMore = "report.ask.photos_more";
    public const string PhotosDone = "report.ask.photos_done";
    public const string PhotosNone = "report.ask.photos_none";
    public const string PhotosDrop = "report.ask.photos_drop";
    public const string PhotosDropped = "report.ask.photos_dropped";
    public const string Follow = "report.ask.follow";
    public const string FollowNoKey = "report.ask.follow_no_key";
    public const string FollowContact = "report.ask.follow_contact";
    public const string FollowTalk = "report.ask.follow_talk";
    public const string FollowNobody = "report.ask.follow_nobody";
    public const string Contact = "report.ask.contact";
    public const string ContactNot = "report.ask.contact_not";
    public const string ContactShown = "report.ask.contact_shown";
    public const string Continue = "report.ask.continue";
    public const string TooLittle = "report.ask.too_little";

    public const string DraftHead = "report.draft.head";
    public const string DraftLine = "report.draft.line";
    public const string DraftPoint = "report.draft.point";
    public const string DraftContact = "report.draft.contact";
    public const string DraftTalk = "report.draft.talk";
    public const string DraftNobody = "report.draft.nobody";
    public const string DraftErases = "report.draft.erases";
    public const string DraftNothing = "report.draft.nothing";
    public const string DraftPhotos = "report.draft.photos";
    public const string Send = "report.draft.send";
    public const string SendWords = "report.draft.send_words";
    public const string Edit = "report.draft.edit";
    public const string EditWords = "report.draft.edit_words";
    public const string EditWhich = "report.draft.edit_which";
    public const string Drop = "report.draft.drop";
    public const string TooMany = "report.draft.too_many";

    public const string Sent = "report.receipt.sent";
    public const string SentNobody = "report.receipt.sent_nobody";
    public const string Receipt = "report.receipt.code";
    public const string TypeBack = "report.receipt.type_back";

    private static readonly IReadOnlyList<string> Named =
    [
        "category", "story", "details", "product", "brand", "barcode", "lot", "expiry", "amount", "place", "when",
        "photos", "follow",
    ];

    private static readonly IReadOnlyList<string> Fields = ["product", "brand", "barcode", "lot", "expiry", "amount"];

    /// <summary>What a step's value is called.</summary>
    internal static string Name(ReportStep step) => "report.name." + Tail(step);

    /// <summary>What is asked for a single field.</summary>
    internal static string Field(ReportStep step) => "report.field." + Tail(step);

    public static IEnumerable<string> OfTails() =>
        [.. Named.Select(tail => "report.name." + tail), .. Fields.Select(tail => "report.field." + tail)];

#pragma warning disable CA1308 // Names of our own steps, not text of anybody.
    private static string Tail(ReportStep step) => step.ToString().ToLowerInvariant();
#pragma warning restore CA1308
}
