using Microsoft.Extensions.Logging;

namespace BachDang.Outreach.Ward;

internal static partial class LogMessages
{
    [LoggerMessage(1001, LogLevel.Warning,
        "Another process works on data folder {Folder}. This one serves pages and stores messages, and takes over when "
        + "the other stops.")]
    public static partial void WorkerLockHeld(this ILogger log, string folder);

    [LoggerMessage(1101, LogLevel.Warning, "Barcodes of photo {PhotoId}: the reading program ended with {ExitCode}.")]
    public static partial void BarcodeProgramFailed(this ILogger log, Guid photoId, int exitCode);

    [LoggerMessage(1102, LogLevel.Warning,
        "Barcodes of photo {PhotoId}: the reading program was too slow and stopped.")]
    public static partial void BarcodeProgramTooSlow(this ILogger log, Guid photoId);

    [LoggerMessage(1103, LogLevel.Warning, "Photos could not be searched for barcodes ({Fault}); tried again soon.")]
    public static partial void BarcodeSearchFailed(this ILogger log, string fault);

    [LoggerMessage(1201, LogLevel.Error,
        "Looking after the deadlines and keeping periods of reports failed; it is tried again in a minute.")]
    public static partial void ReportsUpkeepFailed(this ILogger log, Exception exception);

    [LoggerMessage(1202, LogLevel.Warning, "The photo store is away; photos whose time is over are erased later.")]
    public static partial void PhotoStoreAway(this ILogger log);

    [LoggerMessage(1501, LogLevel.Error,
        "Giving talks back whose officer was silent too long failed; it is tried again soon.")]
    public static partial void DeskUpkeepFailed(this ILogger log, Exception exception);

    [LoggerMessage(1301, LogLevel.Information,
        "The audit log in the week of {Week}: {Entries} entries, digest {Digest}.")]
    public static partial void AuditDigestTaken(this ILogger log, DateOnly week, long entries, string digest);

    [LoggerMessage(1302, LogLevel.Error, "The week's digest of the audit log was not taken; tried again in a minute.")]
    public static partial void AuditDigestFailed(this ILogger log, Exception exception);

    [LoggerMessage(1303, LogLevel.Error, "The audit log could not be verified.")]
    public static partial void AuditCheckFailed(this ILogger log, Exception exception);

    [LoggerMessage(1601, LogLevel.Error, "Looking after campaigns failed; it is tried again in a second.")]
    public static partial void CampaignStepsFailed(this ILogger log, Exception exception);

    [LoggerMessage(1602, LogLevel.Warning,
        "The database is not the one that ran last (from a copy?): {Count} campaigns wait for a confirmation.")]
    public static partial void CampaignsHeld(this ILogger log, int count);

    [LoggerMessage(1603, LogLevel.Error,
        "What ended campaigns brought about was not kept; tried again in ten minutes.")]
    public static partial void MeasuresNotKept(this ILogger log, Exception exception);

    [LoggerMessage(1604, LogLevel.Error, "Openings of short links were not written down; tried again in seconds.")]
    public static partial void OpeningsNotWritten(this ILogger log, Exception exception);

    [LoggerMessage(1401, LogLevel.Error, "The daily figures were not counted; tried again in ten minutes.")]
    public static partial void FiguresFailed(this ILogger log, Exception exception);
}
