using Microsoft.Extensions.Logging;

namespace BachDang.Outreach.Bot.Channels.WebChat;

internal static partial class LogMessages
{
    [LoggerMessage(2301, LogLevel.Error, "A web chat message could not be stored; the page was asked to repeat it.")]
    public static partial void WebChatNotStored(this ILogger log, Exception exception);

    [LoggerMessage(2302, LogLevel.Warning, "A web chat stream broke; the page comes back by itself.")]
    public static partial void EventStreamBroke(this ILogger log, Exception exception);
}
