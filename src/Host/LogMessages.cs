namespace BachDang.Outreach.Host;

internal static partial class LogMessages
{
    [LoggerMessage(3001, LogLevel.Information, "Ready to serve. Database {Provider}, data folder {Folder}.")]
    public static partial void Started(this ILogger log, string provider, string folder);

    [LoggerMessage(3005, LogLevel.Information, "Warmed up with {Rounds} turns in {Seconds} s.")]
    public static partial void WarmedUp(this ILogger log, int rounds, double seconds);

    [LoggerMessage(3002, LogLevel.Information, "Content {Version} is in use.")]
    public static partial void ContentInUse(this ILogger log, string version);

    [LoggerMessage(3003, LogLevel.Error,
        "{Problem} The last good content ({Version}) stays in use until this is corrected.")]
    public static partial void ContentRefused(this ILogger log, string problem, string version);

    [LoggerMessage(3004, LogLevel.Error, "Left out of the content: {Problem}")]
    public static partial void ContentLeftOut(this ILogger log, string problem);
}
