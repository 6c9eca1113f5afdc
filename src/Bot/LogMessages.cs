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

    [LoggerMessage(2291, LogLevel.Error, "Erasing old messages failed; it is tried again in a minute.")]
    public static partial void RetentionFailed(this ILogger log, Exception exception);
}
