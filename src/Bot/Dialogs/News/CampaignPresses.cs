using BachDang.Outreach.Bot.Dialogs.Buttons;
using BachDang.Outreach.Bot.Outbox.Campaigns;
using BachDang.Outreach.Ward.Campaigns;
using BachDang.Outreach.Ward.Campaigns.Answers;
using BachDang.Outreach.Ward.Campaigns.Trying;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Messages;
using Microsoft.Extensions.DependencyInjection;

namespace BachDang.Outreach.Bot.Dialogs.News;

/// <summary>Takes what is pressed under campaigns: answers to quizzes and polls, each counted once, and the way out.
/// </summary>
internal sealed class CampaignPresses(
    CampaignBodies campaigns, NewsTalk news, ReplyTexts replies, IServiceScopeFactory scopes, TimeProvider clock)
{
    public async Task<TurnResult> TakeAsync(Talk talk, ChoiceData pressed, CancellationToken ct) => pressed switch
    {
        NewsStopped stopped => await news.StopAsync(talk, stopped.Campaign, ct),
        CampaignAnswered answered => await AnswerAsync(talk, answered, ct),
        TestStopped => new TurnResult(MessageBody.Of(replies.Say(TestReplyKeys.Kept))),
        TestAnswered { Answer: var answered } => await TryAsync(answered, ct),
        _ => new TurnResult(MessageBody.Of(replies.Say(NewsReplyKeys.AskHow))),
    };

    private async Task<TurnResult> AnswerAsync(Talk talk, CampaignAnswered answered, CancellationToken ct)
    {
        var questions = (await campaigns.WordsAsync(answered.Campaign, ct))?.Content.Questions ?? [];
        if (answered.Question >= questions.Count || answered.Option >= questions[answered.Question].Options.Count)
            return new TurnResult(MessageBody.Of(replies.Say(NewsReplyKeys.Gone)));
        var question = questions[answered.Question];
        var before = await FirstAsync(talk, answered, ct);
        var reply = Reply(question, answered.Option, before);
        var next = answered.Question + 1 < questions.Count
            ? CampaignBodies.Question(answered.Campaign, questions, answered.Question + 1)
            : null;
        return new TurnResult(next is null ? [reply] : [reply, next])
        {
            AlsoDo = before is not null ? null : async (db, token) => await new CountAnswer(db, clock).RunAsync(
                answered.Campaign, talk.ConversationId, answered.Question, answered.Option, token),
        };
    }

    // As residents will see it, but nothing is counted and any number of times.
    private async Task<TurnResult> TryAsync(CampaignAnswered answered, CancellationToken ct)
    {
        var questions = (await campaigns.NowAsync(answered.Campaign, ct))?.Content.Questions ?? [];
        if (answered.Question >= questions.Count || answered.Option >= questions[answered.Question].Options.Count)
            return new TurnResult(MessageBody.Of(replies.Say(NewsReplyKeys.Gone)));
        var reply = Reply(questions[answered.Question], answered.Option, null);
        reply = reply with { Text = $"{reply.Text}\n{replies.Say(TestReplyKeys.NotCounted)}" };
        if (answered.Question + 1 == questions.Count) return new TurnResult(reply);
        var next = CampaignBodies.Question(answered.Campaign, questions, answered.Question + 1);
        return new TurnResult(reply, CampaignBodies.AsTest(next));
    }

    private async Task<int?> FirstAsync(Talk talk, CampaignAnswered answered, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await new CountAnswer(scope.ServiceProvider.GetRequiredService<WardDb>(), clock)
            .FirstAsync(answered.Campaign, talk.ConversationId, answered.Question, ct);
    }

    private MessageBody Reply(CampaignQuestion question, int option, int? before)
    {
        if (before is { } first)
            return MessageBody.Of(replies.Say(NewsReplyKeys.QuizBefore, ("answer", question.Options[first])));
        if (question.Right is not { } right) return MessageBody.Of(replies.Say(NewsReplyKeys.Polled));
        var text = option == right
            ? replies.Say(NewsReplyKeys.QuizRight)
            : replies.Say(NewsReplyKeys.QuizWrong, ("answer", question.Options[right]));
        if (question.Why is { Length: > 0 } why) text = $"{text}\n{why}";
        return question.Article is { } article
            ? MessageBody.Of(text, new Choice(ButtonData.Article(article), replies.Say(NewsReplyKeys.QuizArticle)))
            : MessageBody.Of(text);
    }
}
