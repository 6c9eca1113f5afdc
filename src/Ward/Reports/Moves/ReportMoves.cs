using static BachDang.Outreach.Ward.Reports.Moves.MoveMakers;
using static BachDang.Outreach.Ward.Reports.Moves.MoveNeeds;
using static BachDang.Outreach.Ward.Reports.ReportStatus;

namespace BachDang.Outreach.Ward.Reports.Moves;

/// <summary>The table of allowed moves. What is not in it cannot happen.</summary>
internal static class ReportMoves
{
    private const MoveMakers Desk = Handler | Approver;

    public static readonly IReadOnlyList<ReportMove> All =
    [
        new(Received, Verifying, Desk, Nothing, "report.moved.verifying"),
        new(Received, Forwarded, Desk, Reason | Authority, "report.moved.forwarded"),
        new(Received, Unfounded, Desk, Reason | Evidence, "report.moved.unfounded"),
        new(Received, Duplicate, Desk | Intake, DuplicateOf, "report.moved.duplicate"),

        new(Verifying, WaitingForReporter, Desk, Question, "report.moved.waiting"),
        new(Verifying, Forwarded, Desk, Reason | Authority, "report.moved.forwarded"),
        new(Verifying, Resolved, Desk, Reason | Outcome | Evidence, "report.moved.resolved"),
        new(Verifying, Unfounded, Desk, Reason | Evidence, "report.moved.unfounded"),
        new(Verifying, Duplicate, Desk | Intake, DuplicateOf, "report.moved.duplicate"),

        new(WaitingForReporter, Verifying, Desk | Reporter | Service, Nothing, "report.moved.verifying"),
        new(WaitingForReporter, Forwarded, Desk, Reason | Authority, "report.moved.forwarded"),
        new(WaitingForReporter, Unfounded, Desk, Reason | Evidence, "report.moved.unfounded"),

        new(Forwarded, Verifying, Desk, Nothing, "report.moved.verifying"),
        new(Forwarded, Resolved, Desk, Reason | Outcome | Evidence, "report.moved.resolved"),
        new(Forwarded, Unfounded, Desk, Reason | Evidence, "report.moved.unfounded"),

        new(Resolved, Verifying, Approver | Reporter, Reason, "report.moved.reopened"),
        new(Unfounded, Verifying, Approver | Reporter, Reason, "report.moved.reopened"),
        new(Duplicate, Verifying, Approver | Reporter, Reason, "report.moved.reopened"),
    ];

    private static readonly Dictionary<(ReportStatus, ReportStatus), ReportMove> ByEnds =
        All.ToDictionary(move => (move.From, move.To));

    /// <returns>Null when the move is not allowed to anybody.</returns>
    public static ReportMove? Find(ReportStatus from, ReportStatus to) => ByEnds.GetValueOrDefault((from, to));
}
