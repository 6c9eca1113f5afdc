using BachDang.Outreach.Bot.Channels;
using BachDang.Outreach.Bot.Dialogs.Commanding;
using BachDang.Outreach.Bot.Dialogs.News;
using BachDang.Outreach.Bot.Dialogs.Reporting;
using BachDang.Outreach.Bot.Dialogs.Steps;
using BachDang.Outreach.Bot.Dialogs.Tracking;
using BachDang.Outreach.Knowledge.Calculators;

namespace BachDang.Outreach.Bot.Dialogs;

/// <summary>Every key of content/replies.yml this room says. Kinds of messages and commands add their own
/// tail.</summary>
public static class BotReplyKeys
{
    public const string Welcome = "welcome.notice";
    public const string WelcomeTry = "welcome.try";
    public const string WelcomeBack = "welcome.back";
    public const string ExampleFake = "welcome.example.fake";
    public const string ExampleScale = "welcome.example.scale";
    public const string ExampleOnline = "welcome.example.online";

    public const string LeaveTopic = "answer.leave_topic";
    public const string TopicLeft = "answer.topic_left";
    public const string ChooseNone = "answer.choose_none";

    public const string FeedbackYes = "feedback.yes";
    public const string FeedbackNo = "feedback.no";
    public const string FeedbackThanks = "feedback.thanks";
    public const string FeedbackReasonAsk = "feedback.reason_ask";
    public const string FeedbackReasonThanks = "feedback.reason_thanks";
    public const string FeedbackTooOld = "feedback.too_old";
    public const string ReasonOtherQuestion = "feedback.reason.other_question";
    public const string ReasonIncomplete = "feedback.reason.incomplete";
    public const string ReasonHard = "feedback.reason.hard";
    public const string ReasonWrong = "feedback.reason.wrong";

    public const string FeedbackWrong = "feedback.wrong";

    public const string Why = "why.button";
    public const string WhyChanged = "why.changed";

    public const string NoteTitle = "dialog.note.title";
    public const string NoteAsk = "note.ask";
    public const string NoteSkip = "note.skip";
    public const string NoteSkipped = "note.skipped";
    public const string NoteThanks = "note.thanks";
    public const string NoteTooMany = "note.too_many";

    public const string HandOffButton = "handoff.button";
    public const string HandOffDone = "handoff.done";
    public const string HandOffAlready = "handoff.already";
    public const string HandOffNothing = "handoff.nothing";

    public const string DeskBusy = "desk.busy";
    public const string DeskWordsOnly = "desk.words_only";
    public const string DeskLeft = "desk.left";
    public const string DeskNobody = "desk.nobody";
    public const string DeskOpenArticle = "desk.open_article";

    public const string PrivacyModel = "command.quyenriengtu.model";
    public const string EraseConfirm = "command.xoadulieu.confirm";
    public const string EraseCancel = "command.xoadulieu.cancel";
    public const string EraseDone = "command.xoadulieu.done";
    public const string EraseCancelled = "command.xoadulieu.cancelled";
    public const string CommandUnknown = "command.unknown";

    public const string Album = "channel.album";
    public const string ThingWithWords = "channel.photo_caption";
    public const string Failed = "error.failed";
    public const string ChoiceGone = "error.choice_gone";

    /// <summary>What is said to a message that is not words; see Sent.</summary>
    public static string Kind(string kind) => "channel." + kind;

    public static string Command(string name) => "command." + name;

    public static string CommandDescription(string name) => $"command.{name}.description";

    /// <summary>The keys built from a tail: one per kind of message and one or two per command.</summary>
    public static IEnumerable<string> OfKindsAndCommands() =>
    [
        .. Sent.Kinds.Select(Kind),
        .. Commands.Menu.Select(CommandDescription),
        .. new[] { FileReportDialog.DialogName, TrackReportDialog.DialogName, SubscribeDialog.DialogName }
            .SelectMany(n => new[] { DialogReplyKeys.Title(n), DialogReplyKeys.Begin(n) }),
        .. ReportAskKeys.OfTails(),
        .. Calculator.All.SelectMany(c => new[] { DialogReplyKeys.Title(c.Name), DialogReplyKeys.Begin(c.Name) }),
        .. Commands.Menu.Except([Commands.Start, Commands.Report, Commands.Track, Commands.OwnData, Commands.Subscribe,
            Commands.StopNews]).Select(Command),
    ];
}
