using Microsoft.Extensions.Logging;

namespace BachDang.Outreach.Ward;

internal static partial class LogMessages
{
    [LoggerMessage(1001, LogLevel.Warning,
        "Another process works on data folder {Folder}. This one serves pages and stores messages, and takes over when "
        + "the other stops.")]
    public static partial void WorkerLockHeld(this ILogger log, string folder);
}
