using BachDang.Outreach.Bot.Channels;
using BachDang.Outreach.Bot.Dialogs.Buttons;
using BachDang.Outreach.Ward.Messages;
using BachDang.Outreach.Ward.Talks;

namespace BachDang.Outreach.Bot.Dialogs;

/// <summary>One message in, its replies out: picks the dialog by what the resident did. Reads the tables, changes
/// nothing; the result is stored in one commit by the road.</summary>
internal sealed class ConversationTurn(
    QuestionDialog questions, CommandDialog commands, ChoiceDialog choices, ReplyTexts replies, TimeProvider clock)
{
    public async Task<FinishedTurn> RunAsync(WaitingMessage message, Inbound inbound, CancellationToken ct)
    {
        var memory = ConversationMemory.Read(message.Memory, clock.GetUtcNow());
        var talk = new Talk(message.ConversationId, message.Id, memory);
        var result = inbound switch
        {
            Said said => await questions.AnswerAsync(talk, said.Text, ct),
            Commanded command => await commands.RunAsync(talk, command, ct),
            Pressed pressed => await choices.TakeAsync(talk, pressed.Data, ct),
            Unsupported unsupported => new TurnResult(MessageBody.Of(replies.Say(BotReplyKeys.Kind(unsupported.Kind)))),
            ReachChanged reach => Greet(reach),
            Nothing => TurnResult.Silence,
            _ => throw new InvalidOperationException($"No dialog takes {inbound.GetType().Name}."),
        };
        return Finished(message, WithWelcome(message, inbound, result));
    }

    /// <summary>What is said when a message could not be handled at all: a message always ends in a sentence.</summary>
    public FinishedTurn Sorry(WaitingMessage message) =>
        Finished(message, new TurnResult(MessageBody.Of(replies.Say(BotReplyKeys.Failed)))) with { GaveUp = true };

    private TurnResult Greet(ReachChanged reach) => reach.Reachable
        ? new TurnResult(MessageBody.Of(replies.Say(BotReplyKeys.WelcomeBack))) { Reachable = true }
        : TurnResult.Silence with { Reachable = false };

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
        Welcomed = result.Welcomed,
        Reachable = result.Reachable,
        Replies = result.Replies,
        Answer = result.Answer,
        AlsoDo = result.AlsoDo,
    };
}

/// <summary>The talk a dialog works in.</summary>
internal sealed record Talk(Guid ConversationId, Guid InboundId, ConversationMemory Memory);
