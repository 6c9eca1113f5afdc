using BachDang.Outreach.Bot.Channels;
using BachDang.Outreach.Bot.Dialogs.Buttons;
using BachDang.Outreach.Bot.Dialogs.Commanding;
using BachDang.Outreach.Bot.Dialogs.News;
using BachDang.Outreach.Bot.Dialogs.News.Trying;
using BachDang.Outreach.Ward.Messages;
using BachDang.Outreach.Ward.Photos.Taking;

namespace BachDang.Outreach.Bot.Dialogs;

/// <summary>What happens with a message that no step-by-step dialog waits for.</summary>
internal sealed class OutsideDialogs(
    QuestionDialog questions, CommandDialog commands, ChoiceDialog choices, NewsTalk news, TestTalkDialog tests,
    ReplyTexts replies)
{
    public async Task<TurnResult> RunAsync(Talk talk, Inbound inbound, CancellationToken ct) =>
        inbound switch
        {
            Said said => await questions.AnswerAsync(talk, said.Text, ct),
            Commanded { Name: Commands.StopNews } => await news.StopAsync(talk, null, ct),
            Commanded { Name: Commands.Try } tried => await tests.LinkAsync(talk, tried.Argument, ct),
            Commanded { Name: Commands.Start } start =>
                await news.BesideOfferAsync(talk, await commands.RunAsync(talk, start, ct), ct),
            Commanded command => await commands.RunAsync(talk, command, ct),
            Pressed pressed => await choices.TakeAsync(talk, pressed.Data, ct),
            Sent { Caption.Length: > 0 } sent =>
                BesideWords(sent, await questions.AnswerAsync(talk, sent.Caption, ct)),
            Sent sent => Other(talk, sent),
            ReachChanged { Reachable: true } => await news.CameBackAsync(talk, ct),
            ReachChanged => news.Blocked(talk),
            Nothing => TurnResult.Silence,
            _ => throw new InvalidOperationException($"No dialog takes {inbound.GetType().Name}."),
        };

    /// <summary>The first-contact notice.</summary>
    public MessageBody Welcome() => commands.Welcome();

    private TurnResult Other(Talk talk, Sent sent)
    {
        // The items of an album come as messages of their own; one sentence answers them all.
        if (sent.Album is not null && sent.Album == talk.Memory.Album) return TurnResult.Silence;
        var key = sent.Album is null ? BotReplyKeys.Kind(sent.Kind) : BotReplyKeys.Album;
        return new TurnResult(MessageBody.Of(replies.Say(key)))
        {
            Memory = sent.Album is null ? null : talk.Memory with { Album = sent.Album },
        };
    }

    private TurnResult BesideWords(Sent sent, TurnResult answer) => answer with
    {
        Replies = [MessageBody.Of(replies.Say(BotReplyKeys.ThingWithWords)), .. answer.Replies],
        AlsoDo = Dropping(sent),
    };

    /// <summary>What the door of a chat page took for nothing is not kept; null where it took nothing.</summary>
    public static Func<Ward.Data.WardDb, CancellationToken, Task>? Dropping(Sent sent) =>
        sent.Uploaded.Count == 0 ? null : async (db, ct) =>
        {
            foreach (var photo in sent.Uploaded) await new DropDraft(db).RunAsync(photo.Draft, photo.Id, ct);
        };
}
