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

    [LoggerMessage(3006, LogLevel.Warning, "Photos cannot be kept now: {Reason} Everything else works.")]
    public static partial void PhotosUnavailable(this ILogger log, string reason);

    [LoggerMessage(3101, LogLevel.Warning,
        "A request to the language model failed ({Reason}); the article's own words do without it.")]
    public static partial void ModelCallFailed(this ILogger log, string reason);

    [LoggerMessage(3102, LogLevel.Error, "The language model keeps failing; it is not asked for half a minute.")]
    public static partial void ModelCircuitOpened(this ILogger log);

    [LoggerMessage(3103, LogLevel.Information, "The language model replies again.")]
    public static partial void ModelCircuitClosed(this ILogger log);

    [LoggerMessage(3004, LogLevel.Error, "Left out of the content: {Problem}")]
    public static partial void ContentLeftOut(this ILogger log, string problem);

    [LoggerMessage(3015, LogLevel.Error,
        "The articles published in the console could not be read ({Fault}); content {Version} stays in use.")]
    public static partial void ArticlesNotRead(this ILogger log, string fault, string version);
}
