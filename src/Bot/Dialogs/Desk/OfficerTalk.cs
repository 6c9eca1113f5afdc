using BachDang.Outreach.Bot.Channels;
using BachDang.Outreach.Bot.Dialogs.Commanding;
using BachDang.Outreach.Bot.Dialogs.Steps;
using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Knowledge.Answering;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Desk;
using BachDang.Outreach.Ward.Identity;
using BachDang.Outreach.Ward.Messages;

namespace BachDang.Outreach.Bot.Dialogs.Desk;

/// <summary>A talk that an officer has: what the resident writes goes to the officer's page and the bot is silent. It
/// still speaks when somebody is in danger, about the resident's own data, and to whoever leaves the officer.</summary>
internal sealed class OfficerTalk(
    KnowledgeBase knowledge, OutsideDialogs outside, ReplyTexts replies, AddressKeys keys, TimeProvider clock)
{
    public async Task<TurnResult> HearAsync(Talk talk, Guid handOff, Inbound inbound, CancellationToken ct) =>
        inbound switch
        {
            Said said => await WordsAsync(handOff, said.Text, ct),
            Sent { Caption.Length: > 0 } sent => WordsOnly(sent, await WordsAsync(handOff, sent.Caption, ct)),
            Sent sent => WordsOnly(sent, TurnResult.Silence),
            Commanded { Name: Commands.Leave } => Say(BotReplyKeys.DeskLeft) with { AlsoDo = Leaving(handOff) },
            Commanded { Name: Commands.Erase or Commands.OwnData or Commands.Privacy or Commands.StopNews } =>
                await outside.RunAsync(talk, inbound, ct),
            Commanded => Say(BotReplyKeys.DeskBusy),
            // A dialog begun now would wait for words that go to the officer.
            Pressed pressed when DialogPress.Read(pressed.Data) is not null => Say(BotReplyKeys.DeskBusy),
            _ => await outside.RunAsync(talk, inbound, ct),
        };

    private async Task<TurnResult> WordsAsync(Guid handOff, string text, CancellationToken ct)
    {
        // Nobody in danger waits for an officer to look.
        var answer = await knowledge.AnswerAsync(new Question(text) { OwnWords = true }, ct);
        var masked = knowledge.Mask(text);
        return TurnResult.Silence with
        {
            Replies = answer.IsUrgent ? [MessageBody.Of(answer.Text)] : [],
            AlsoDo = async (db, token) =>
                await new HearResident(db, clock, keys).RunAsync(handOff, masked, token),
        };
    }

    private TurnResult WordsOnly(Sent sent, TurnResult heard)
    {
        var dropping = OutsideDialogs.Dropping(sent);
        return heard with
        {
            Replies = [MessageBody.Of(replies.Say(BotReplyKeys.DeskWordsOnly)), .. heard.Replies],
            AlsoDo = async (db, token) =>
            {
                if (heard.AlsoDo is { } hear) await hear(db, token);
                if (dropping is not null) await dropping(db, token);
            },
        };
    }

    private Func<WardDb, CancellationToken, Task> Leaving(Guid handOff) =>
        async (db, token) => await new LeaveOfficer(db, clock).RunAsync(handOff, token);

    private TurnResult Say(string key) => new(MessageBody.Of(replies.Say(key)));
}
