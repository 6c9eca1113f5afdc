using BachDang.Outreach.Bot.Channels;
using BachDang.Outreach.Bot.Dialogs.Desk;
using BachDang.Outreach.Bot.Dialogs.Steps;
using BachDang.Outreach.Ward.Messages;
using BachDang.Outreach.Ward.Talks;

namespace BachDang.Outreach.Bot.Dialogs;

/// <summary>One message in, its replies out: picks the dialog by what the resident did. Reads the tables, changes
/// nothing; the result is stored in one commit by the road.</summary>
internal sealed class ConversationTurn(
    OutsideDialogs outside, DialogRunner dialogs, OfficerTalk officers, ReplyTexts replies, TimeProvider clock)
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
        var result = message.OfficerHandOff is { } handOff && message.OfficerUntil > clock.GetUtcNow()
            ? await officers.HearAsync(talk, handOff, inbound, ct)
            : await dialogs.RunAsync(
                talk, message.Dialogs, inbound, () => outside.RunAsync(talk, inbound, ct), ct);
        return Finished(message, noticeShown ? result : WithWelcome(message, inbound, result));
    }

    /// <summary>What is said when a message could not be handled at all: a message always ends in a sentence.</summary>
    public FinishedTurn Sorry(WaitingMessage message) =>
        Finished(message, new TurnResult(MessageBody.Of(replies.Say(BotReplyKeys.Failed)))) with { GaveUp = true };

    // Who speaks, that it is a bot and what is stored comes before the first answer, whatever the first message was.
    private TurnResult WithWelcome(WaitingMessage message, Inbound inbound, TurnResult result)
    {
        if (message.Welcomed || result.Welcomed || result.Replies.Count == 0 || inbound is ReachChanged) return result;
        return result with { Replies = [outside.Welcome(), .. result.Replies], Welcomed = true };
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
