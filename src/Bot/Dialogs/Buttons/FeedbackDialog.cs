using BachDang.Outreach.Bot.Dialogs.Switching;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Messages;
using BachDang.Outreach.Ward.Questions;
using BachDang.Outreach.Ward.Switches;
using Microsoft.Extensions.DependencyInjection;

namespace BachDang.Outreach.Bot.Dialogs.Buttons;

/// <summary>Takes what a resident thinks of an answer. A question that is gone (erased) or of another talk is told
/// so; nobody is thanked for what is not kept.</summary>
internal sealed class FeedbackDialog(
    ReplyTexts replies, SwitchLook look, IServiceScopeFactory scopes, TimeProvider clock)
{
    public async Task<TurnResult> GiveAsync(Talk talk, FeedbackGiven given, CancellationToken ct)
    {
        if (!await IsAskedByAsync(talk, given.Question, ct)) return TooOld();
        if (!await look.IsOnAsync(Switchable.Feedback, ct)) return IsOff();
        var body = given.Feedback == AnswerFeedback.Helpful
            ? MessageBody.Of(replies.Say(BotReplyKeys.FeedbackThanks))
            : MessageBody.Of(replies.Say(BotReplyKeys.FeedbackReasonThanks), HandOffButton(given.Question));
        return new TurnResult(body)
        {
            AlsoDo = async (db, token) => await new RecordFeedback(db, clock)
                .RunAsync(given.Question, talk.ConversationId, given.Feedback, token),
        };
    }

    public async Task<TurnResult> AskWhatIsWrongAsync(Talk talk, Guid question, CancellationToken ct)
    {
        if (!await IsAskedByAsync(talk, question, ct)) return TooOld();
        if (!await look.IsOnAsync(Switchable.Feedback, ct)) return IsOff();
        Choice Reason(AnswerFeedback feedback, string key) =>
            new(ButtonData.Feedback(question, feedback), replies.Say(key));
        return new TurnResult(MessageBody.Of(replies.Say(BotReplyKeys.FeedbackReasonAsk),
            Reason(AnswerFeedback.OtherQuestion, BotReplyKeys.ReasonOtherQuestion),
            Reason(AnswerFeedback.Incomplete, BotReplyKeys.ReasonIncomplete),
            Reason(AnswerFeedback.Hard, BotReplyKeys.ReasonHard),
            Reason(AnswerFeedback.Wrong, BotReplyKeys.ReasonWrong)));
    }

    /// <summary>None of the offered titles was meant.</summary>
    public async Task<TurnResult> NoneFitsAsync(Talk talk, Guid question, CancellationToken ct) =>
        await IsAskedByAsync(talk, question, ct)
            ? new TurnResult(MessageBody.Of(replies.Say(BotReplyKeys.FeedbackReasonThanks), HandOffButton(question)))
            : TooOld();

    private async Task<bool> IsAskedByAsync(Talk talk, Guid question, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await new ReadHandOff(scope.ServiceProvider.GetRequiredService<WardDb>())
            .IsAskedByAsync(question, talk.ConversationId, ct);
    }

    private TurnResult IsOff() => new(MessageBody.Of(replies.Say(SwitchReplyKeys.Feedback)));

    private TurnResult TooOld() => new(MessageBody.Of(replies.Say(BotReplyKeys.FeedbackTooOld)));

    private Choice HandOffButton(Guid question) =>
        new(ButtonData.HandOff(question), replies.Say(BotReplyKeys.HandOffButton));
}
