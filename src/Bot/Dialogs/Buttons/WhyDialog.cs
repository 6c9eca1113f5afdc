using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Messages;
using BachDang.Outreach.Ward.Questions;
using Microsoft.Extensions.DependencyInjection;

namespace BachDang.Outreach.Bot.Dialogs.Buttons;

/// <summary>Tells why an article was the answer, from the stored question and the article as it stands now.</summary>
internal sealed class WhyDialog(
    KnowledgeBase knowledge, AnswerReplies layout, ReplyTexts replies, IServiceScopeFactory scopes, TimeProvider clock)
{
    public async Task<TurnResult> TellAsync(Talk talk, Guid question, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var row = await new ReadAnswer(scope.ServiceProvider.GetRequiredService<WardDb>(), clock)
            .FindAsync(question, talk.ConversationId, ct);
        if (row?.ArticleId is not { } article || knowledge.Why(row.Reading ?? "", article) is not { } why)
            return new TurnResult(MessageBody.Of(replies.Say(BotReplyKeys.FeedbackTooOld)));
        if (row.ContentVersion != knowledge.Content.Version)
            why = $"{why}\n{replies.Say(BotReplyKeys.WhyChanged)}";
        return new TurnResult(new MessageBody(why, null, [.. layout.Opinions(question)]));
    }
}
