using BachDang.Outreach.Bot.Dialogs.Steps;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Messages;
using BachDang.Outreach.Ward.Subscriptions;
using Microsoft.Extensions.DependencyInjection;

namespace BachDang.Outreach.Bot.Dialogs.News;

/// <summary>Ends news at one word or one press, takes a block for the same, and offers them again to whoever comes
/// back.</summary>
internal sealed class NewsTalk(ReplyTexts replies, IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <param name="talk">The talk.</param>
    /// <param name="campaign">The campaign under which it was pressed; null for none.</param>
    /// <param name="ct">Cancels the work.</param>
    public async Task<TurnResult> StopAsync(Talk talk, Guid? campaign, CancellationToken ct)
    {
        var now = await NowAsync(talk, ct);
        var body = now is { IsActive: true } || campaign is not null
            ? MessageBody.Of(replies.Say(NewsReplyKeys.Stopped), SubscribeButton())
            : MessageBody.Of(replies.Say(NewsReplyKeys.NothingToStop));
        // Whatever was read a moment ago: nothing may stay that is sent by itself.
        return new TurnResult(body) { AlsoDo = Stopping(talk, OptOutCause.ByResident, campaign) };
    }

    public TurnResult Blocked(Talk talk) => TurnResult.Silence with
    {
        Reachable = false,
        AlsoDo = Stopping(talk, OptOutCause.Blocked, null),
    };

    public async Task<TurnResult> CameBackAsync(Talk talk, CancellationToken ct)
    {
        var greeting = MessageBody.Of(replies.Say(BotReplyKeys.WelcomeBack));
        return await NowAsync(talk, ct) is { IsActive: false, Cause: OptOutCause.Blocked }
            ? new TurnResult(greeting, MessageBody.Of(replies.Say(NewsReplyKeys.Back), SubscribeButton()))
            {
                Reachable = true,
            }
            : new TurnResult(greeting) { Reachable = true };
    }

    /// <summary>The answer to a beginning, with the offer beside it where news ended by a block and the channel has not
    /// told that this is over.</summary>
    public async Task<TurnResult> BesideOfferAsync(Talk talk, TurnResult answer, CancellationToken ct) =>
        await NowAsync(talk, ct) is { IsActive: false, Cause: OptOutCause.Blocked, IsBlocked: true }
            ? answer with
            {
                Replies = [.. answer.Replies, MessageBody.Of(replies.Say(NewsReplyKeys.Back), SubscribeButton())],
            }
            : answer;

    private async Task<CurrentNews?> NowAsync(Talk talk, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await new ReadSubscription(scope.ServiceProvider.GetRequiredService<WardDb>())
            .RunAsync(talk.ConversationId, ct);
    }

    private Func<WardDb, CancellationToken, Task> Stopping(Talk talk, OptOutCause cause, Guid? campaign) =>
        (db, ct) => new OptOut(db, clock).RunAsync(talk.ConversationId, cause, campaign, ct);

    private Choice SubscribeButton() => new(DialogButtons.Open(SubscribeDialog.DialogName),
        replies.Say(DialogReplyKeys.Begin(SubscribeDialog.DialogName)));
}
