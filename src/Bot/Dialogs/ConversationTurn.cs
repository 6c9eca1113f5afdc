using BachDang.Outreach.Bot.Channels;
using BachDang.Outreach.Bot.Dialogs.Buttons;
using BachDang.Outreach.Bot.Dialogs.Commanding;
using BachDang.Outreach.Bot.Dialogs.Steps;
using BachDang.Outreach.Ward.Messages;
using BachDang.Outreach.Ward.Photos.Taking;
using BachDang.Outreach.Ward.Talks;

namespace BachDang.Outreach.Bot.Dialogs;

/// <summary>One message in, its replies out: picks the dialog by what the resident did. Reads the tables, changes
/// nothing; the result is stored in one commit by the road.</summary>
internal sealed class ConversationTurn(
    QuestionDialog questions, CommandDialog commands, ChoiceDialog choices, DialogRunner dialogs, ReplyTexts replies,
    TimeProvider clock)
{
    /// <param name="message">The message as stored.</param>
    /// <param name="inbound">What the channel read in it.</param>
    /// <param name="noticeShown">Whether the channel itself shows the first-contact notice.</param>
    /// <param name="ct">Cancels the work.</param>
    public async Task<FinishedTurn> RunAsync(
        WaitingMessage message, Inbound inbound, bool noticeShown, CancellationToken ct)
    {
        var memory = ConversationMemory.Read(message.Memory, clock.GetUtcNow());
        var talk = new Talk(
            message.Channel, message.Address is not null, message.ConversationId, message.Id, memory);
        var result = await dialogs.RunAsync(
            talk, message.Dialogs, inbound, () => OutsideDialogsAsync(talk, inbound, ct), ct);
        return Finished(message, noticeShown ? result : WithWelcome(message, inbound, result));
    }

    /// <summary>What is said when a message could not be handled at all: a message always ends in a sentence.</summary>
    public FinishedTurn Sorry(WaitingMessage message) =>
        Finished(message, new TurnResult(MessageBody.Of(replies.Say(BotReplyKeys.Failed)))) with { GaveUp = true };

    private async Task<TurnResult> OutsideDialogsAsync(Talk talk, Inbound inbound, CancellationToken ct) =>
        inbound switch
        {
            Said said => await questions.AnswerAsync(talk, said.Text, ct),
            Commanded command => await commands.RunAsync(talk, command, ct),
            Pressed pressed => await choices.TakeAsync(talk, pressed.Data, ct),
            Sent { Caption.Length: > 0 } sent =>
                BesideWords(sent, await questions.AnswerAsync(talk, sent.Caption, ct)),
            Sent sent => Other(talk, sent),
            ReachChanged reach => Greet(reach),
            Nothing => TurnResult.Silence,
            _ => throw new InvalidOperationException($"No dialog takes {inbound.GetType().Name}."),
        };

    private TurnResult Greet(ReachChanged reach) => reach.Reachable
        ? new TurnResult(MessageBody.Of(replies.Say(BotReplyKeys.WelcomeBack))) { Reachable = true }
        : TurnResult.Silence with { Reachable = false };

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

    // What the door of a chat page took for nothing is not kept.
    private TurnResult BesideWords(Sent sent, TurnResult answer) => answer with
    {
        Replies = [MessageBody.Of(replies.Say(BotReplyKeys.ThingWithWords)), .. answer.Replies],
        AlsoDo = sent.Uploaded.Count == 0 ? null : async (db, ct) =>
        {
            foreach (var photo in sent.Uploaded) await new DropDraft(db).RunAsync(photo.Draft, photo.Id, ct);
        },
    };

    // Who speaks, that it is a bot and what is stored comes before the first answer, whatever the first message was.
    private TurnResult WithWelcome(WaitingMessage message, Inbound inbound, TurnResult result)
    {
        if (message.Welcomed || result.Welcomed || result.Replies.Count == 0 || inbound is ReachChanged) return result;
        return result with { Replies = [commands.Welcome(), .. result.Replies], Welcomed = true };
    }

    private static FinishedTurn Finished(WaitingMessage message, TurnResult result) => new()
    {
        InboundId = message.Id,
        ConversationId = message.ConversationId,
        Channel = message.Channel,
        Memory = result.Memory?.ToJson(),
        Dialogs = result.Dialogs,
        ShownInstead = result.ShownInstead,
        Welcomed = result.Welcomed,
        Reachable = result.Reachable,
        Replies = result.Replies,
        Answers = result.Answers,
        AlsoDo = result.AlsoDo,
    };
}

/// <summary>The talk a dialog works in.</summary>
/// <param name="HasAccount">Whether it belongs to an account elsewhere, whose address is kept to answer it.</param>
internal sealed record Talk(
    string Channel, bool HasAccount, Guid ConversationId, Guid InboundId, ConversationMemory Memory);
