namespace BachDang.Outreach.Ward.Subscriptions;

/// <summary>How the bot is called on Telegram, for links that open it.</summary>
/// <param name="FindAsync">The name without @; null where there is no bot, or its name cannot be had now.</param>
public sealed record BotName(Func<CancellationToken, Task<string?>> FindAsync);
