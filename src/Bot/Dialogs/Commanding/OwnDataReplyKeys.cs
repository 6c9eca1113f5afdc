namespace BachDang.Outreach.Bot.Dialogs.Commanding;

/// <summary>What is said to "what do you keep about me", in content/replies.yml.</summary>
public static class OwnDataReplyKeys
{
    public const string Head = "own_data.head";
    public const string Talk = "own_data.talk";
    public const string Draft = "own_data.draft";
    public const string News = "own_data.news";
    public const string Report = "own_data.report";
    public const string ReportContact = "own_data.report_contact";
    public const string Never = "own_data.never";
    public const string Nothing = "own_data.nothing";
}
