namespace BachDang.Outreach.Bot.Dialogs.Switching;

/// <summary>What is said where the ward has turned something off.</summary>
public static class SwitchReplyKeys
{
    public const string Channel = "switch.channel";
    public const string Reports = "switch.reports";
    public const string ReportsDraft = "switch.reports_draft";
    public const string Photos = "switch.photos";
    public const string HandOff = "switch.handoff";
    public const string Feedback = "switch.feedback";
}
