using BachDang.Outreach.Bot.Dialogs.Steps;
using BachDang.Outreach.Ward.Messages;
using BachDang.Outreach.Ward.Reports;
using BachDang.Outreach.Ward.Reports.Tracking;

namespace BachDang.Outreach.Bot.Dialogs.Tracking;

/// <summary>What the dialog about a filed report says, with its buttons. Everything about the report is kept sealed.
/// </summary>
internal sealed class TrackWords(ReplyTexts replies, TrackText text, DialogWords dialogs)
{
    public const string Write = "write";
    public const string Contest = "contest";
    public const string Clear = "clear";
    public const string Unclear = "unclear";
    public const string Follow = "follow";
    public const string Unfollow = "unfollow";
    public const string Done = "done";

    public MessageBody Ask(DialogContext context, IReadOnlyList<TrackedLine> own) => new(
        replies.Say(own.Count > 0 ? TrackReplyKeys.Own : TrackReplyKeys.Ask), null,
        [
            .. own.Select(line => new Choice(DialogButtons.Open(Name(line.Id)), text.Line(line))),
            dialogs.LeaveButton(context),
        ])
    {
        Private = own.Count > 0,
    };

    public MessageBody Report(DialogContext context, TrackedReport report, bool followedHere, string? before = null)
    {
        var shown = text.Of(report);
        return new MessageBody(before is null ? shown : $"{before}\n{shown}", null,
            [.. Buttons(context, report, followedHere)])
        {
            Private = true,
        };
    }

    public MessageBody AskWords(DialogContext context, string key) =>
        MessageBody.Of(replies.Say(key), dialogs.BackButton(context), dialogs.LeaveButton(context));

    public MessageBody Say(string key, params ReadOnlySpan<(string Name, string Value)> values) =>
        MessageBody.Of(replies.Say(key, values));

    public string Text(string key) => replies.Say(key);

    private IEnumerable<Choice> Buttons(DialogContext context, TrackedReport report, bool followedHere)
    {
        if (report.MayRate)
        {
            yield return Button(context, Clear, TrackReplyKeys.ClearButton);
            yield return Button(context, Unclear, TrackReplyKeys.UnclearButton);
        }
        if (report.MayAnswer)
            yield return Button(context, Write, report.Status == ReportStatus.WaitingForReporter
                ? TrackReplyKeys.AnswerButton : TrackReplyKeys.WriteButton);
        if (report.MayContest) yield return Button(context, Contest, TrackReplyKeys.ContestButton);
        if (!report.IsErased)
            yield return followedHere
                ? Button(context, Unfollow, TrackReplyKeys.UnfollowButton)
                : Button(context, Follow, TrackReplyKeys.FollowButton);
        yield return Button(context, Done, TrackReplyKeys.DoneButton);
    }

    private Choice Button(DialogContext context, string value, string key) => context.Button(value, replies.Say(key));

    private static string Name(Guid report) => $"{TrackReportDialog.DialogName}/{ReportKey.Of(report)}";
}
