using BachDang.Outreach.Bot.Dialogs.News;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Messages;
using BachDang.Outreach.Ward.Residents;

namespace BachDang.Outreach.Bot.Dialogs.Buttons;

/// <summary>Takes pressed buttons. What a button carries is outside input: an unknown or foreign one ends in a
/// sentence, never in another resident's data.</summary>
internal sealed class ChoiceDialog(
    QuestionDialog questions, HandOffDialog handOffs, FeedbackDialog feedback, WhyDialog why,
    CampaignPresses campaigns, ReplyTexts replies)
{
    public async Task<TurnResult> TakeAsync(Talk talk, string data, CancellationToken ct) =>
        ChoiceData.Read(data) switch
        {
            ArticleChosen chosen => questions.Show(talk, chosen.ArticleId) ?? Say(BotReplyKeys.ChoiceGone),
            FeedbackGiven given => await feedback.GiveAsync(talk, given, ct),
            FaultAsked asked => await feedback.AskWhatIsWrongAsync(talk, asked.Question, ct),
            WhyAsked asked => await why.TellAsync(talk, asked.Question, ct),
            OfficerAsked asked => await handOffs.AskAsync(talk, asked.Question, ct),
            NoneChosen none => await feedback.NoneFitsAsync(talk, none.Question, ct),
            TopicLeft => Say(BotReplyKeys.TopicLeft) with { Memory = talk.Memory.Cleared() },
            NewsStopped or CampaignAnswered or TestStopped or TestAnswered or HowToAsk =>
                await campaigns.TakeAsync(talk, ChoiceData.Read(data)!, ct),
            EraseDecided { Erase: true } => Erase(talk),
            EraseDecided => Say(BotReplyKeys.EraseCancelled),
            _ => Say(BotReplyKeys.ChoiceGone),
        };

    private TurnResult Erase(Talk talk) => Say(BotReplyKeys.EraseDone) with
    {
        Memory = talk.Memory.Cleared(),
        LeavesDialogs = true,
        AlsoDo = (WardDb db, CancellationToken ct) =>
            new EraseTalk(db).RunAsync(talk.ConversationId, talk.InboundId, ct),
    };

    private TurnResult Say(string key) => new(MessageBody.Of(replies.Say(key)));
}
