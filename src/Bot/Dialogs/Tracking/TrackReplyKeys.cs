using BachDang.Outreach.Knowledge.Content.Talks;

namespace BachDang.Outreach.Bot.Dialogs.Tracking;

/// <summary>Every sentence the dialog about a filed report says, in content/replies.yml.</summary>
public static class TrackReplyKeys
{
    public const string Ask = "report.track.ask";
    public const string Own = "report.track.own";
    public const string Line = "report.track.line";
    public const string LineNew = "report.track.line_new";
    public const string NotReceipt = "report.track.not_receipt";
    public const string NotFound = "report.track.not_found";
    public const string Paused = "report.track.paused";
    public const string Gone = "report.track.gone";
    public const string ReceiptShown = "report.track.receipt_shown";
    public const string Head = "report.track.head";
    public const string Status = "report.track.status";
    public const string Authority = "report.track.authority";
    public const string Outcome = "report.track.outcome";
    public const string Due = "report.track.due";
    public const string AnswerBy = "report.track.answer_by";
    public const string ContestBy = "report.track.contest_by";
    public const string Photos = "report.track.photos";
    public const string Erased = "report.track.erased";
    public const string ThreadHead = "report.track.thread";
    public const string FromWard = ReporterLines.FromWardKey;
    public const string FromReporter = "report.track.from_reporter";
    public const string AnswerButton = "report.track.answer_button";
    public const string WriteButton = "report.track.write_button";
    public const string ContestButton = "report.track.contest_button";
    public const string ClearButton = "report.track.clear_button";
    public const string UnclearButton = "report.track.unclear_button";
    public const string FollowButton = "report.track.follow_button";
    public const string UnfollowButton = "report.track.unfollow_button";
    public const string DoneButton = "report.track.done_button";
    public const string AskAnswer = "report.track.ask_answer";
    public const string AskContest = "report.track.ask_contest";
    public const string Answered = "report.track.answered";
    public const string TooMany = "report.track.too_many";
    public const string Contested = "report.track.contested";
    public const string Rated = "report.track.rated";
    public const string Followed = "report.track.followed";
    public const string Unfollowed = "report.track.unfollowed";
    public const string Done = "report.track.done";
    public const string News = ReporterLines.NoticeKey;
    public const string NewsButton = ReporterLines.NoticeButtonKey;
}
