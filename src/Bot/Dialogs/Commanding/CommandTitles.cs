using BachDang.Outreach.Bot.Channels;

namespace BachDang.Outreach.Bot.Dialogs.Commanding;

/// <summary>Fills a channel's command menu with the content's descriptions.</summary>
internal static class CommandTitles
{
    public static CommandMenu Menu(ReplyTexts replies) => new(
        [.. Commands.Menu.Select(name => new MenuCommand(name, replies.Say(BotReplyKeys.CommandDescription(name))))]);
}
