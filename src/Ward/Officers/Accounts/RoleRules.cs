namespace BachDang.Outreach.Ward.Officers.Accounts;

/// <summary>These roles cannot be given like this: none at all, a mass organization without its organization, or an
/// administrator who is a custodian too.</summary>
public sealed record RolesUnusable : Refusal;

internal static class RoleRules
{
    public static Refusal? Check(IReadOnlySet<OfficerRole> roles, string? organization)
    {
        var usable = roles.Count > 0 && roles.All(Enum.IsDefined)
            && roles.Contains(OfficerRole.MassOrganization) == !string.IsNullOrEmpty(organization)
            // Whoever makes accounts never opens an identity.
            && !(roles.Contains(OfficerRole.Administrator) && roles.Contains(OfficerRole.Custodian));
        return usable ? null : new RolesUnusable();
    }

    /// <summary>As the audit log keeps them.</summary>
    public static string Text(OfficerAccount account) =>
        $"roles={string.Join(',', account.Grants.Select(g => g.Role).Order())}"
        + (account.Organization is { } organization ? $" organization={organization}" : "");
}
