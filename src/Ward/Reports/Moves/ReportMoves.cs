using static BachDang.Outreach.Ward.Reports.Moves.MoveMakers;
using static BachDang.Outreach.Ward.Reports.Moves.MoveNeeds;
using static BachDang.Outreach.Ward.Reports.ReportStatus;

namespace BachDang.Outreach.Ward.Reports.Moves;

/// <summary>The table of allowed moves. What is not in it cannot happen.</summary>
public static class ReportMoves
{
    private const MoveMakers Desk = Handler | Approver;

    public static readonly IReadOnlyList<ReportMove> All =
    [
        new(Received, Verifying, Desk, Nothing, ReportReplyKeys.Verifying),
        new(Received, Forwarded, Desk, Reason | Authority, ReportReplyKeys.Forwarded),
        new(Received, Unfounded, Desk, Reason | Evidence, ReportReplyKeys.Unfounded),
        new(Received, Duplicate, Desk | Intake, DuplicateOf, ReportReplyKeys.Duplicate),

        new(Verifying, WaitingForReporter, Desk, Question, ReportReplyKeys.Waiting),
        new(Verifying, Forwarded, Desk, Reason | Authority, ReportReplyKeys.Forwarded),
        new(Verifying, Resolved, Desk, Reason | Outcome | Evidence, ReportReplyKeys.Resolved),
        new(Verifying, Unfounded, Desk, Reason | Evidence, ReportReplyKeys.Unfounded),
        new(Verifying, Duplicate, Desk | Intake, DuplicateOf, ReportReplyKeys.Duplicate),

        new(WaitingForReporter, Verifying, Desk | Reporter | Service, Nothing, ReportReplyKeys.Verifying),
        new(WaitingForReporter, Forwarded, Desk, Reason | Authority, ReportReplyKeys.Forwarded),
        new(WaitingForReporter, Unfounded, Desk, Reason | Evidence, ReportReplyKeys.Unfounded),

        new(Forwarded, Verifying, Desk, Nothing, ReportReplyKeys.Verifying),
        new(Forwarded, Resolved, Desk, Reason | Outcome | Evidence, ReportReplyKeys.Resolved),
        new(Forwarded, Unfounded, Desk, Reason | Evidence, ReportReplyKeys.Unfounded),

        new(Resolved, Verifying, Approver | Reporter, Reason, ReportReplyKeys.Reopened),
        new(Unfounded, Verifying, Approver | Reporter, Reason, ReportReplyKeys.Reopened),
        new(Duplicate, Verifying, Approver | Reporter, Reason, ReportReplyKeys.Reopened),
    ];

    private static readonly Dictionary<(ReportStatus, ReportStatus), ReportMove> ByEnds =
        All.ToDictionary(move => (move.From, move.To));

    /// <returns>Null when the move is not allowed to anybody.</returns>
    public static ReportMove? Find(ReportStatus from, ReportStatus to) => ByEnds.GetValueOrDefault((from, to));
}
