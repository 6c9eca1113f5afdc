using BachDang.Outreach.Bot.Channels;
using BachDang.Outreach.Bot.Dialogs.Buttons;
using BachDang.Outreach.Bot.Dialogs.News;
using BachDang.Outreach.Ward.Messages;

namespace BachDang.Outreach.Bot.Dialogs.Commanding;

/// <summary>Answers the slash commands.</summary>
internal sealed class CommandDialog(
    ReplyTexts replies, QuestionDialog questions, OwnDataDialog ownData, FromSite fromSite)
{
    public async Task<TurnResult> RunAsync(Talk talk, Commanded command, CancellationToken ct) => command.Name switch
    {
        Commands.Start when command.Argument.Length > 0 =>
            await fromSite.TakeAsync(talk, command.Argument, ct) ?? Begun(),
        Commands.Start => Begun(),
        Commands.Ask when command.Argument.Length > 0 => await questions.AnswerAsync(talk, command.Argument, ct),
        Commands.Leave => new TurnResult(MessageBody.Of(replies.Say(BotReplyKeys.DeskNobody))),
        Commands.OwnData => await ownData.TellAsync(talk, ct),
        Commands.Erase => new TurnResult(MessageBody.Of(replies.Say(BotReplyKeys.Command(Commands.Erase)),
            new Choice(ButtonData.EraseYes, replies.Say(BotReplyKeys.EraseConfirm)),
            new Choice(ButtonData.EraseNo, replies.Say(BotReplyKeys.EraseCancel)))),
        Commands.Privacy when replies.AsksModel => new TurnResult(MessageBody.Of(
            $"{replies.Say(BotReplyKeys.Command(Commands.Privacy))}\n{replies.Say(BotReplyKeys.PrivacyModel)}")),
        var name when Commands.Menu.Contains(name) =>
            new TurnResult(MessageBody.Of(replies.Say(BotReplyKeys.Command(name)))),
        _ => new TurnResult(MessageBody.Of(replies.Say(BotReplyKeys.CommandUnknown))),
    };

    private TurnResult Begun() => new(Welcome(), Examples()) { Welcomed = true };

    /// <summary>The first-contact notice.</summary>
    public MessageBody Welcome() => MessageBody.Of(replies.Say(BotReplyKeys.Welcome));

    private MessageBody Examples()
    {
        var lines = new[] { BotReplyKeys.ExampleFake, BotReplyKeys.ExampleScale, BotReplyKeys.ExampleOnline }
            .Select(key => "- " + replies.Say(key));
        return MessageBody.Of($"{replies.Say(BotReplyKeys.WelcomeTry)}\n{string.Join('\n', lines)}");
    }
}
