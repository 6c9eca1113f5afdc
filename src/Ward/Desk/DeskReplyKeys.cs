namespace BachDang.Outreach.Ward.Desk;

/// <summary>What the service says around an officer's answer; keys of content/replies.yml.</summary>
public static class DeskReplyKeys
{
    /// <summary>An officer has taken the talk; the bot is silent from now on.</summary>
    public const string Begins = "desk.begins";

    /// <summary>How an officer's own words are laid out; place {text}.</summary>
    public const string Answer = "desk.answer";

    /// <summary>The officer is done.</summary>
    public const string Done = "desk.done";

    /// <summary>The officer gave the question back to the desk.</summary>
    public const string Returned = "desk.returned";

    /// <summary>Nothing was written for so long that the bot has the talk again.</summary>
    public const string TimeOver = "desk.time_over";

    /// <summary>A resident who asked is told that there is an article now; places {title} and {article}.</summary>
    public const string ArticlePublished = "desk.article_published";
}

/// <summary>What happens at the desk, as written into the audit log.</summary>
internal static class DeskActions
{
    public const string Taken = "handoff_taken";
    public const string Answered = "handoff_answered";
    public const string Done = "handoff_done";
    public const string GivenBack = "handoff_given_back";
    public const string TimeOver = "handoff_time_over";
    public const string LeftByResident = "handoff_left";
}

/// <summary>How long an officer may be silent in a talk before the bot has it again. Only officers' acts prolong it: a
/// resident must not wait for somebody who has gone home.</summary>
internal static class TalkHold
{
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(30);
}
