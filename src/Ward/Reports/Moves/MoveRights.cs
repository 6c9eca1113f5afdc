using BachDang.Outreach.Ward.Officers;

namespace BachDang.Outreach.Ward.Reports.Moves;

/// <summary>Whether an officer's roles reach a move of a report.</summary>
public static class MoveRights
{
    public static bool Allow(ReportMove move, Report report, Officer officer) =>
        (move.Makers.HasFlag(MoveMakers.Intake) && officer.Is(OfficerRole.Intake))
        || (move.Makers.HasFlag(MoveMakers.Handler) && IsHandlerOf(report, officer))
        || (move.Makers.HasFlag(MoveMakers.Approver) && officer.Is(OfficerRole.Approver));

    /// <summary>Whether the officer works this report: a handler, when it is his or nobody's.</summary>
    public static bool IsHandlerOf(Report report, Officer officer) => officer.Is(OfficerRole.Handler)
        && (report.AssignedTo is null || report.AssignedTo == officer.Id);

    /// <summary>Whether the officer may say anything in a report's name.</summary>
    public static bool Works(Report report, Officer officer) =>
        officer.Is(OfficerRole.Approver) || IsHandlerOf(report, officer);
}
