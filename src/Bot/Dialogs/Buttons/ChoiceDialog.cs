using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Messages;
using BachDang.Outreach.Ward.Questions;
using BachDang.Outreach.Ward.Residents;

namespace BachDang.Outreach.Bot.Dialogs.Buttons;

/// <summary>Takes pressed buttons. What a button carries is outside input: an unknown or foreign one ends in a
/// sentence, never in another resident's data.</summary>
internal sealed class ChoiceDialog(
    QuestionDialog questions, HandOffDialog handOffs, ReplyTexts replies, TimeProvider clock)
{
    public async Task<TurnResult> TakeAsync(Talk talk, string data, CancellationToken ct) =>
        ChoiceData.Read(data) switch
        {
            ArticleChosen chosen => questions.Show(talk, chosen.ArticleId) ?? Say(BotReplyKeys.ChoiceGone),
            FeedbackGiven given => Feedback(talk, given),
            WhyAsked asked => Why(asked.Question),
            OfficerAsked asked => await handOffs.AskAsync(talk, asked.Question, ct),
            NoneChosen none => None(none.Question),
            TopicLeft => Say(BotReplyKeys.TopicLeft) with { Memory = ConversationMemory.Empty(clock.GetUtcNow()) },
            EraseDecided { Erase: true } => Erase(talk),
            EraseDecided => Say(BotReplyKeys.EraseCancelled),
            _ => Say(BotReplyKeys.ChoiceGone),
        };

    private TurnResult Feedback(Talk talk, FeedbackGiven given)
    {
        var helpful = given.Feedback == AnswerFeedback.Helpful;
        var body = helpful
            ? MessageBody.Of(replies.Say(BotReplyKeys.FeedbackThanks))
            : MessageBody.Of(replies.Say(BotReplyKeys.FeedbackReasonThanks), HandOffButton(given.Question));
        return new TurnResult(body)
        {
            AlsoDo = async (db, ct) =>
                await new RecordFeedback(db, clock).RunAsync(given.Question, talk.ConversationId, given.Feedback, ct),
        };
    }

    private TurnResult Why(Guid question)
    {
        Choice Reason(AnswerFeedback feedback, string key) =>
            new(ButtonData.Feedback(question, feedback), replies.Say(key));
        return new TurnResult(MessageBody.Of(replies.Say(BotReplyKeys.FeedbackReasonAsk),
            Reason(AnswerFeedback.OtherQuestion, BotReplyKeys.ReasonOtherQuestion),
            Reason(AnswerFeedback.Incomplete, BotReplyKeys.ReasonIncomplete),
            Reason(AnswerFeedback.Hard, BotReplyKeys.ReasonHard),
            Reason(AnswerFeedback.Wrong, BotReplyKeys.ReasonWrong)));
    }

    private TurnResult None(Guid question) => new(MessageBody.Of(
        replies.Say(BotReplyKeys.FeedbackReasonThanks), HandOffButton(question)));

    private TurnResult Erase(Talk talk) => Say(BotReplyKeys.EraseDone) with
    {
        Memory = ConversationMemory.Empty(clock.GetUtcNow()),
        AlsoDo = (WardDb db, CancellationToken ct) =>
            new EraseTalk(db, clock).RunAsync(talk.ConversationId, talk.InboundId, ct),
    };

    private Choice HandOffButton(Guid question) =>
        new(ButtonData.HandOff(question), replies.Say(BotReplyKeys.HandOffButton));

    private TurnResult Say(string key) => new(MessageBody.Of(replies.Say(key)));
}
