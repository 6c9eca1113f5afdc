using Microsoft.Extensions.Logging;

namespace BachDang.Outreach.Bot;

internal static partial class LogMessages
{
    [LoggerMessage(2001, LogLevel.Error, "The inbox worker could not look for messages; it tries again.")]
    public static partial void InboxFailed(this ILogger log, Exception exception);

    [LoggerMessage(2002, LogLevel.Error, "Handling message {InboundId} failed (try {Attempt}).")]
    public static partial void TurnFailed(this ILogger log, Guid inboundId, int attempt, Exception exception);

    [LoggerMessage(2003, LogLevel.Error, "Gave up on message {InboundId}; the resident was told.")]
    public static partial void GaveUpHandling(this ILogger log, Guid inboundId);

    [LoggerMessage(2004, LogLevel.Error, "The result of message {InboundId} could not be stored; it is tried again.")]
    public static partial void TurnNotStored(this ILogger log, Guid inboundId, Exception exception);

    [LoggerMessage(2101, LogLevel.Error, "The outbox worker could not look for rows; it tries again.")]
    public static partial void OutboxFailed(this ILogger log, Exception exception);

    [LoggerMessage(2102, LogLevel.Error, "The outcome of sending {MessageId} could not be stored.")]
    public static partial void RecordFailed(this ILogger log, Guid messageId, Exception exception);

    [LoggerMessage(2103, LogLevel.Warning, "Sending {MessageId} failed: {Fault}.")]
    public static partial void SendThrew(this ILogger log, Guid messageId, string fault);

    [LoggerMessage(2104, LogLevel.Warning, "Channel {Channel} asked for silence; waiting {Seconds} s.")]
    public static partial void ChannelPaused(this ILogger log, string channel, double seconds);

    [LoggerMessage(2105, LogLevel.Warning, "Gave up sending {MessageId} on {Channel}: {Reason}.")]
    public static partial void GaveUpSending(this ILogger log, Guid messageId, string channel, string reason);

    [LoggerMessage(2106, LogLevel.Warning,
        "{Count} messages were in flight when a process died; each is sent once more and counted as uncertain.")]
    public static partial void SendsUncertain(this ILogger log, int count);

    [LoggerMessage(2107, LogLevel.Error, "Sending campaigns on {Channel} failed; it goes on in a second.")]
    public static partial void CampaignLaneFailed(this ILogger log, string channel, Exception exception);

    [LoggerMessage(2201, LogLevel.Error, "Fetching photos that wait failed; it is tried again.")]
    public static partial void FetchingFailed(this ILogger log, Exception exception);

    [LoggerMessage(2202, LogLevel.Warning, "Photo {PhotoId} was fetched later and refused: {Refusal}.")]
    public static partial void PhotoRefusedLater(this ILogger log, Guid photoId, string refusal);

    [LoggerMessage(2291, LogLevel.Error, "Erasing old messages failed; it is tried again in a minute.")]
    public static partial void RetentionFailed(this ILogger log, Exception exception);

    [LoggerMessage(2251, LogLevel.Error, "Posting to the ward's channel failed; tried again in a second.")]
    public static partial void PostsFailed(this ILogger log, Exception exception);

    [LoggerMessage(2252, LogLevel.Warning, "The post of campaign {Campaign} could not be made.")]
    public static partial void PostThrew(this ILogger log, Guid campaign, Exception exception);

    [LoggerMessage(2253, LogLevel.Warning, "The post of campaign {Campaign} was given up: {Reason}.")]
    public static partial void PostGivenUp(this ILogger log, Guid campaign, string reason);

    [LoggerMessage(2401, LogLevel.Critical,
        "Telegram refuses the token. Nothing is polled or sent until Telegram:Token is set right at a new start.")]
    public static partial void TokenRefused(this ILogger log);

    [LoggerMessage(2402, LogLevel.Warning, "Telegram did not take {MessageId}: code {Code}, outcome {Outcome}.")]
    public static partial void NotDelivered(this ILogger log, Guid messageId, int code, string outcome);

    [LoggerMessage(2403, LogLevel.Error, "Telegram cannot parse the markup of {MessageId}; it goes out as plain text.")]
    public static partial void EntitiesRefused(this ILogger log, Guid messageId);

    [LoggerMessage(2404, LogLevel.Error, "{Count} buttons of {MessageId} break Telegram's limits and were left out.")]
    public static partial void ButtonsLeftOut(this ILogger log, Guid messageId, int count);

    [LoggerMessage(2405, LogLevel.Debug, "Taking note of an update failed: {Fault}.")]
    public static partial void AcknowledgementFailed(this ILogger log, string fault);

    [LoggerMessage(2410, LogLevel.Information, "Polling Telegram.")]
    public static partial void PollingBegins(this ILogger log);

    [LoggerMessage(2411, LogLevel.Warning,
        "Another instance of this program polls the same Telegram token; this one waits until that one stops.")]
    public static partial void OtherInstancePolls(this ILogger log);

    [LoggerMessage(2412, LogLevel.Warning,
        "Telegram says that another program polls the same token (409). Stop it; this one asks every {Seconds} s.")]
    public static partial void PollConflict(this ILogger log, double seconds);

    [LoggerMessage(2413, LogLevel.Warning, "Polling Telegram failed ({Code}: {Reason}); next try in {Seconds} s.")]
    public static partial void PollFailed(this ILogger log, int code, string reason, double seconds);

    [LoggerMessage(2414, LogLevel.Error,
        "Updates could not be stored, so none of them is confirmed and Telegram sends them again in {Seconds} s.")]
    public static partial void UpdatesNotStored(this ILogger log, double seconds, Exception exception);

    [LoggerMessage(2415, LogLevel.Warning, "{Count} updates of one poll could not be read and were passed over.")]
    public static partial void UpdatesUnreadable(this ILogger log, int count);

    [LoggerMessage(2416, LogLevel.Warning, "The right to poll could not be renewed; polling pauses.")]
    public static partial void LeaseLost(this ILogger log);

    [LoggerMessage(2417, LogLevel.Error, "The right to poll could not be read or written: {Fault}.")]
    public static partial void LeaseFailed(this ILogger log, string fault);

    [LoggerMessage(2418, LogLevel.Information, "Polling Telegram stopped.")]
    public static partial void PollingEnds(this ILogger log);

    [LoggerMessage(2420, LogLevel.Warning, "A webhook call without the secret or with a wrong one was turned away.")]
    public static partial void WebhookStranger(this ILogger log);

    [LoggerMessage(2421, LogLevel.Warning, "A webhook call held no update that can be read ({Count} so far).")]
    public static partial void WebhookUnreadable(this ILogger log, long count);

    [LoggerMessage(2422, LogLevel.Error, "A webhook update could not be stored; Telegram was asked to repeat it.")]
    public static partial void WebhookNotStored(this ILogger log, Exception exception);

    [LoggerMessage(2423, LogLevel.Information, "Telegram is set up: {What}.")]
    public static partial void SetUp(this ILogger log, string what);

    [LoggerMessage(2424, LogLevel.Warning, "Setting up {What} failed ({Code}: {Reason}); next try in {Seconds} s.")]
    public static partial void SetUpFailed(this ILogger log, string what, int code, string reason, double seconds);

    [LoggerMessage(2601, LogLevel.Information, "The notice to the staff of {Slot} went out by {Way}.")]
    public static partial void NoticeSent(this ILogger log, string way, string slot);

    [LoggerMessage(2602, LogLevel.Warning, "The notice to the staff of {Slot} did not go out by {Way}: {Reason}.")]
    public static partial void NoticeNotSent(this ILogger log, string way, string slot, string reason);

    [LoggerMessage(2603, LogLevel.Error, "The notice to the staff of {Slot} by {Way} failed; tried again soon.")]
    public static partial void NoticeFailed(this ILogger log, string way, string slot, Exception exception);
}
