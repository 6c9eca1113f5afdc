namespace BachDang.Outreach.Ward.Reports.Threads;

/// <summary>There are no words.</summary>
public sealed record NothingSaid : Refusal;

/// <summary>What the reporter writes into a report's thread.</summary>
internal static class ReporterWords
{
    public static ReportMessage Row(Report report, string masked, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        ReportId = report.Id,
        At = now,
        From = MessageFrom.Reporter,
        Text = masked,
    };
}
