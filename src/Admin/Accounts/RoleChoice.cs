using BachDang.Outreach.Ward.Officers;

namespace BachDang.Outreach.Admin.Accounts;

/// <summary>What is ticked on a form of roles.</summary>
/// <param name="Roles">The ticked ones.</param>
/// <param name="Organization">The chosen mass organization's key.</param>
internal sealed record RoleChoice(IReadOnlyList<OfficerRole> Roles, string? Organization)
{
    public static readonly RoleChoice None = new([], null);

    public IReadOnlySet<OfficerRole> Set => Roles.ToHashSet();
}
