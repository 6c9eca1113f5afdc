using BachDang.Outreach.Bot.Dialogs.Buttons;
using BachDang.Outreach.Bot.Dialogs.Reporting;
using BachDang.Outreach.Bot.Dialogs.Steps;
using BachDang.Outreach.Knowledge.Answering;
using BachDang.Outreach.Ward.Messages;
using BachDang.Outreach.Ward.Questions;

namespace BachDang.Outreach.Bot.Dialogs;

/// <summary>Lays an answer out as a message: the short half shown, the long half folded, and the buttons that
/// fit.</summary>
internal sealed class AnswerReplies(ReplyTexts replies)
{
    private const int MostFollowUps = 2;

    public MessageBody Lay(Answer answer, Guid question) => new(
        answer.Lead, answer.More.Length == 0 ? null : answer.More, [.. Buttons(answer, question)]);

    /// <summary>What a resident may think of an answer.</summary>
    public IEnumerable<Choice> Opinions(Guid question) =>
    [
        Small(ButtonData.Feedback(question, AnswerFeedback.Helpful), BotReplyKeys.FeedbackYes),
        Small(ButtonData.AskWhatIsWrong(question), BotReplyKeys.FeedbackNo),
        Small(ButtonData.Feedback(question, AnswerFeedback.Wrong), BotReplyKeys.FeedbackWrong),
    ];

    private IEnumerable<Choice> Buttons(Answer answer, Guid question)
    {
        if (answer.Calculator is { } calculator)
            yield return new Choice(DialogButtons.Open(calculator), replies.Say(DialogReplyKeys.Begin(calculator)));
        if (answer.Status == AnswerStatus.Answered && ReportOffer.IsFor(answer.Topic))
            yield return new Choice(DialogButtons.Open(ReportOffer.Button(question)),
                replies.Say(DialogReplyKeys.Begin(FileReportDialog.DialogName)));
        foreach (var choice in answer.Choices) yield return Article(choice);
        foreach (var next in answer.FollowUps.Take(MostFollowUps)) yield return Article(next);
        if (answer.AssumedTopic is not null)
            yield return new Choice(ButtonData.LeaveTopic, replies.Say(BotReplyKeys.LeaveTopic));
        switch (answer.Status)
        {
            case AnswerStatus.Answered:
                foreach (var opinion in Opinions(question)) yield return opinion;
                yield return Small(ButtonData.TellWhy(question), BotReplyKeys.Why);
                break;
            case AnswerStatus.Choose:
                yield return new Choice(ButtonData.NoneOfThese(question), replies.Say(BotReplyKeys.ChooseNone));
                break;
            case AnswerStatus.Refused:
            case AnswerStatus.Routed when NeedsOfficer(answer.Route):
                yield return new Choice(ButtonData.HandOff(question), replies.Say(BotReplyKeys.HandOffButton));
                break;
            case AnswerStatus.Routed:
            case AnswerStatus.Error:
                break;
        }
    }

    private static bool NeedsOfficer(string route) => route is "officer" or "report_intent" or "denunciation_legal"
        or "complaint_legal" or "track_report" or "insult";

    private Choice Small(string data, string key) => new(data, replies.Say(key)) { Small = true };

    private static Choice Article(AnswerChoice choice) => new(ButtonData.Article(choice.ArticleId), choice.Title);
}
