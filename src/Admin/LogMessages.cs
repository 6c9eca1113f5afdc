using Microsoft.Extensions.Logging;

namespace BachDang.Outreach.Admin;

internal static partial class LogMessages
{
    [LoggerMessage(5001, LogLevel.Error, "Measuring a changed article on the golden questions failed.")]
    public static partial void MeasuringFailed(this ILogger log, Exception exception);

    [LoggerMessage(5002, LogLevel.Warning, "The OpenID provider cannot be reached ({Fault}).")]
    public static partial void ProviderAway(this ILogger log, string fault);

    [LoggerMessage(5003, LogLevel.Information, "A return from the OpenID provider was refused ({Fault}).")]
    public static partial void ProviderRefused(this ILogger log, string fault);
}
