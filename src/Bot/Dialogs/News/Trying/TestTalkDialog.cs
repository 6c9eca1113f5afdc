using BachDang.Outreach.Ward.Campaigns.Trying;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Messages;
using Microsoft.Extensions.DependencyInjection;

namespace BachDang.Outreach.Bot.Dialogs.News.Trying;

/// <summary>/thu: takes the code with which an officer links a chat of his or her own, so that campaigns can be looked
/// at before anybody else gets them.</summary>
internal sealed class TestTalkDialog(
    CodeTries tries, ReplyTexts replies, IServiceScopeFactory scopes, TimeProvider clock)
{
    private const int LongestCode = 32;

    public async Task<TurnResult> LinkAsync(Talk talk, string code, CancellationToken ct)
    {
        if (!tries.Allows(talk.ConversationId)) return Say(TestReplyKeys.TooOften);
        if (code.Length is 0 or > LongestCode || !await IsOpenAsync(code, ct)) return Say(TestReplyKeys.CodeWrong);
        return Say(TestReplyKeys.Linked) with
        {
            AlsoDo = (db, token) => new LinkTestTalk(db, clock).RunAsync(talk.ConversationId, code, token),
        };
    }

    private async Task<bool> IsOpenAsync(string code, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await new LinkTestTalk(scope.ServiceProvider.GetRequiredService<WardDb>(), clock)
            .IsOpenAsync(code, ct);
    }

    private TurnResult Say(string key) => new(MessageBody.Of(replies.Say(key)));
}
