using Microsoft.Extensions.Logging;

namespace BachDang.Outreach.Admin;

internal static partial class LogMessages
{
    [LoggerMessage(5001, LogLevel.Error, "Measuring a changed article on the golden questions failed.")]
    public static partial void MeasuringFailed(this ILogger log, Exception exception);
}
