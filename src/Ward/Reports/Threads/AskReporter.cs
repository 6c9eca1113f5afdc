using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Reports.Moves;

namespace BachDang.Outreach.Ward.Reports.Threads;

/// <summary>Asks the reporter, who stays unknown, and stops the clock until there is an answer or its time is over.
/// </summary>
internal sealed class AskReporter(MoveReport move)
{
    /// <param name="reportId">The report.</param>
    /// <param name="version">Its version as the officer saw it.</param>
    /// <param name="question">Words that the resident will read.</param>
    /// <param name="officer">Who asks.</param>
    /// <param name="ct">Cancels the work.</param>
    public Task<Outcome<Report>> RunAsync(
        Guid reportId, int version, string question, Officer officer, CancellationToken ct) =>
        move.RunAsync(
            new MoveOrder(reportId, version, ReportStatus.WaitingForReporter) { Question = question }, officer, ct);
}
