using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Reports.Moves;

namespace BachDang.Outreach.Ward.Reports.Identities;

/// <summary>Who may do which of the three acts. An administrator, who could give himself every role, does none of
/// them.</summary>
internal static class IdentityRights
{
    public static bool MayAsk(Report report, Officer officer) =>
        MayAtAll(officer) && MoveRights.IsHandlerOf(report, officer);

    public static bool MayDecide(IdentityRequest request, Officer officer) =>
        MayAtAll(officer) && officer.Is(OfficerRole.Approver) && officer.Id != request.AskedBy;

    public static bool MayOpen(IdentityRequest request, Officer officer) =>
        MayAtAll(officer) && officer.Is(OfficerRole.Custodian) && officer.Id != request.AskedBy;

    private static bool MayAtAll(Officer officer) => !officer.Is(OfficerRole.Administrator);
}
