using Microsoft.Extensions.Logging;

namespace BachDang.Outreach.Bot.Channels.Telegram;

internal static partial class LogMessages
{
    [LoggerMessage(2201, LogLevel.Critical,
        "Telegram refuses the token. Nothing is polled or sent until Telegram:Token is set right at a new start.")]
    public static partial void TokenRefused(this ILogger log);

    [LoggerMessage(2202, LogLevel.Warning, "Telegram did not take {MessageId}: code {Code}, outcome {Outcome}.")]
    public static partial void NotDelivered(this ILogger log, Guid messageId, int code, string outcome);

    [LoggerMessage(2203, LogLevel.Error, "Telegram cannot parse the markup of {MessageId}; it goes out as plain text.")]
    public static partial void EntitiesRefused(this ILogger log, Guid messageId);

    [LoggerMessage(2204, LogLevel.Error, "{Count} buttons of {MessageId} break Telegram's limits and were left out.")]
    public static partial void ButtonsLeftOut(this ILogger log, Guid messageId, int count);

    [LoggerMessage(2205, LogLevel.Debug, "Taking note of an update failed: {Fault}.")]
    public static partial void AcknowledgementFailed(this ILogger log, string fault);

    [LoggerMessage(2210, LogLevel.Information, "Polling Telegram.")]
    public static partial void PollingBegins(this ILogger log);

    [LoggerMessage(2211, LogLevel.Warning,
        "Another instance of this program polls the same Telegram token; this one waits until that one stops.")]
    public static partial void OtherInstancePolls(this ILogger log);

    [LoggerMessage(2212, LogLevel.Warning,
        "Telegram says that another program polls the same token (409). Stop it; this one asks every {Seconds} s.")]
    public static partial void PollConflict(this ILogger log, double seconds);

    [LoggerMessage(2213, LogLevel.Warning, "Polling Telegram failed ({Code}: {Reason}); next try in {Seconds} s.")]
    public static partial void PollFailed(this ILogger log, int code, string reason, double seconds);

    [LoggerMessage(2214, LogLevel.Error,
        "Updates could not be stored, so none of them is confirmed and Telegram sends them again in {Seconds} s.")]
    public static partial void UpdatesNotStored(this ILogger log, double seconds, Exception exception);

    [LoggerMessage(2215, LogLevel.Warning, "{Count} updates of one poll could not be read and were passed over.")]
    public static partial void UpdatesUnreadable(this ILogger log, int count);

    [LoggerMessage(2216, LogLevel.Warning, "The right to poll could not be renewed; polling pauses.")]
    public static partial void LeaseLost(this ILogger log);

    [LoggerMessage(2217, LogLevel.Error, "The right to poll could not be read or written: {Fault}.")]
    public static partial void LeaseFailed(this ILogger log, string fault);

    [LoggerMessage(2218, LogLevel.Information, "Polling Telegram stopped.")]
    public static partial void PollingEnds(this ILogger log);

    [LoggerMessage(2220, LogLevel.Warning, "A webhook call without the secret or with a wrong one was turned away.")]
    public static partial void WebhookStranger(this ILogger log);

    [LoggerMessage(2221, LogLevel.Warning, "A webhook call held no update that can be read ({Count} so far).")]
    public static partial void WebhookUnreadable(this ILogger log, long count);

    [LoggerMessage(2222, LogLevel.Error, "A webhook update could not be stored; Telegram was asked to repeat it.")]
    public static partial void WebhookNotStored(this ILogger log, Exception exception);

    [LoggerMessage(2223, LogLevel.Information, "Telegram is set up: {What}.")]
    public static partial void SetUp(this ILogger log, string what);

    [LoggerMessage(2224, LogLevel.Warning, "Setting up {What} failed ({Code}: {Reason}); next try in {Seconds} s.")]
    public static partial void SetUpFailed(this ILogger log, string what, int code, string reason, double seconds);
}
