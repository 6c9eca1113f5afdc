namespace BachDang.Outreach.Ward.Reports;

/// <summary>Where a report stands. Names and meanings for residents are in content/labels.yml.</summary>
public enum ReportStatus
{
    Received = 0,
    Verifying = 1,
    WaitingForReporter = 2,
    Forwarded = 3,
    Resolved = 4,
    Unfounded = 5,
    Duplicate = 6,
}

/// <summary>Which pile of the desk a report lies in. No report is ever thrown away for being one of many.</summary>
public enum ReportPile
{
    /// <summary>The ordinary desk.</summary>
    Desk = 0,

    /// <summary>One of very many of the same origin or the same hour: shown as one group.</summary>
    Flood = 1,

    /// <summary>From an origin that the ward has put aside.</summary>
    Aside = 2,
}

public static class ReportStatuses
{
    public static bool IsClosed(this ReportStatus status) =>
        status is ReportStatus.Resolved or ReportStatus.Unfounded or ReportStatus.Duplicate;
}
