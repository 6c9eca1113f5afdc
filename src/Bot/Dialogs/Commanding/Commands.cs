namespace BachDang.Outreach.Bot.Dialogs.Commanding;

/// <summary>The commands a resident can type, in the order of the menu. Their Vietnamese descriptions are in
/// content/replies.yml under <c>command.{name}.description</c>.</summary>
internal static class Commands
{
    public const string Start = "start";
    public const string Ask = "hoi";
    public const string Report = "phananh";
    public const string Track = "tracuu";
    public const string Privacy = "quyenriengtu";
    public const string OwnData = "dulieucuatoi";
    public const string Erase = "xoadulieu";
    public const string Subscribe = "dangky";
    public const string StopNews = "dung";

    /// <summary>Links an officer's own chat for campaigns sent for a look; the console tells who needs it.</summary>
    public const string Try = "thu";

    /// <summary>Leaves an officer for the bot; said where it is of use, so it is not in the menu.</summary>
    public const string Leave = "thoat";

    public static readonly IReadOnlyList<string> Menu =
        [Start, Ask, Report, Track, Subscribe, StopNews, Privacy, OwnData, Erase, "trogiup"];
}
