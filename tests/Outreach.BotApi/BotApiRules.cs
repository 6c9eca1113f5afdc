namespace BachDang.Outreach.BotApi;

/// <summary>How strictly the server behaves.</summary>
public sealed record BotApiRules
{
    /// <summary>Whether sending too fast is answered with 429.</summary>
    public bool EnforceRates { get; init; }

    /// <summary>Messages to all chats in one second.</summary>
    public int MostPerSecond { get; init; } = 30;

    /// <summary>Messages to one chat: one a second, after a burst of this many.</summary>
    public int ChatBurst { get; init; } = 20;

    /// <summary>Whether only residents who wrote first can be written to, as in Telegram.</summary>
    public bool OnlyKnownChats { get; init; } = true;

    /// <summary>The longest a getUpdates call stays open.</summary>
    public TimeSpan LongestPoll { get; init; } = TimeSpan.FromSeconds(50);

    /// <summary>The first wait before a failed webhook push is repeated; it doubles from there.</summary>
    public TimeSpan FirstPushRetry { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest such wait; Telegram picks 60 to 120 seconds.</summary>
    public TimeSpan LongestPushRetry { get; init; } = TimeSpan.FromSeconds(60);
}
