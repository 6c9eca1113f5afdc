namespace BachDang.Outreach.Bot.Channels;

/// <summary>The commands a channel offers behind its menu button. Their descriptions are content, so whoever reads the
/// content fills this in.</summary>
internal sealed record CommandMenu(IReadOnlyList<MenuCommand> Commands);

/// <param name="Name">1 to 32 of <c>a-z 0-9 _</c>, without the slash.</param>
/// <param name="Description">1 to 256 characters.</param>
internal sealed record MenuCommand(string Name, string Description);
