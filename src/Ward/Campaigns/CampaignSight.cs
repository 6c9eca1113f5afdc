using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;

namespace BachDang.Outreach.Ward.Campaigns;

/// <summary>Which campaigns an officer sees: who composes or approves for the ward sees all, a mass organization its
/// own, everybody else none.</summary>
internal static class CampaignSight
{
    public static IQueryable<Campaign> CampaignsSeenBy(this WardDb db, Officer officer)
    {
        if (officer.Is(OfficerRole.KnowledgeEditor) || officer.Is(OfficerRole.Approver)
            || officer.Is(OfficerRole.FatherlandFront)) return db.Campaigns;
        if (!officer.Is(OfficerRole.MassOrganization)) return db.Campaigns.Where(c => false);
        return db.Campaigns.Where(c => c.Organization != null && db.OfficerAccounts.Any(
            a => a.Id == officer.Id && a.Organization == c.Organization));
    }
}
