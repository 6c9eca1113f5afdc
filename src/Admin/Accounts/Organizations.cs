using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Ward.Officers;

namespace BachDang.Outreach.Admin.Accounts;

/// <summary>The mass organizations that the ward's content names.</summary>
internal sealed class Organizations(KnowledgeBase knowledge)
{
    /// <returns>The chosen key; null when the roles need none or the key is not one of ours.</returns>
    public string? Known(IEnumerable<OfficerRole> roles, string? chosen) =>
        roles.Contains(OfficerRole.MassOrganization)
        && knowledge.Content.Ward.Organizations.Any(organization => organization.Id == chosen)
            ? chosen
            : null;
}
