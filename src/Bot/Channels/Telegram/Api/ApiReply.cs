namespace BachDang.Outreach.Bot.Channels.Telegram.Api;

/// <summary>What a Bot API call came to.</summary>
/// <typeparam name="T">The result of a success.</typeparam>
internal sealed record ApiReply<T>
{
    public required bool Ok { get; init; }
    public T? Result { get; init; }

    /// <summary>Telegram's error code, which repeats the HTTP status; 0 when Telegram did not answer at all or in
    /// words that cannot be read (network, time-out, a proxy's page).</summary>
    public int ErrorCode { get; init; }

    /// <summary>Telegram's words, or ours when it did not answer. Never holds the token.</summary>
    public string Description { get; init; } = "";

    /// <summary>How long to be silent; only with 429.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The chat's new id after it became a supergroup.</summary>
    public long? MigrateToChatId { get; init; }

    public bool Says(string words) => Description.Contains(words, StringComparison.OrdinalIgnoreCase);

    /// <summary>The token is not, or no longer, a bot's: 401, or 404 for one that was never well formed.</summary>
    public bool TokenRefused => ErrorCode == 401 || (ErrorCode == 404 && Description == "Not Found");
}
