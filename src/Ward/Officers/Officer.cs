namespace BachDang.Outreach.Ward.Officers;

/// <summary>What a person of the staff may do; several per person, deny by default.</summary>
public enum OfficerRole
{
    Intake = 0,
    Handler = 1,
    Approver = 2,
    KnowledgeEditor = 3,
    Custodian = 4,
    FatherlandFront = 5,
    MassOrganization = 6,
    Administrator = 7,
    Auditor = 8,
}

/// <summary>Who acts: a person of the staff as signed in. Never a resident.</summary>
/// <param name="Id">The account.</param>
/// <param name="Roles">What this person may do.</param>
public sealed record Officer(Guid Id, IReadOnlySet<OfficerRole> Roles)
{
    public Officer(Guid id, params ReadOnlySpan<OfficerRole> roles)
        : this(id, new HashSet<OfficerRole>(roles.ToArray()))
    {
    }

    public bool Is(OfficerRole role) => Roles.Contains(role);
}

/// <summary>This officer's roles do not reach that far.</summary>
public sealed record NotAllowed : Refusal;
