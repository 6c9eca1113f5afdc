namespace BachDang.Outreach.Ward.Officers.Keeping;

/// <summary>What an administrator does to an account.</summary>
public abstract record OfficerChange
{
    private OfficerChange()
    {
    }

    /// <summary>Other roles from now on.</summary>
    public sealed record Roles(IReadOnlySet<OfficerRole> Given, string? Organization) : OfficerChange;

    /// <summary>A new one-time link for a password; earlier links end, the password so far stays until it is used.
    /// </summary>
    public sealed record Invite : OfficerChange;

    /// <summary>No way in any more; open sessions end.</summary>
    public sealed record Disable : OfficerChange;

    public sealed record Enable : OfficerChange;

    /// <summary>Ends the lock after too many wrong tries.</summary>
    public sealed record Unlock : OfficerChange;

    /// <summary>The code app is lost: another one is set up at the next sign-in, recovery codes end.</summary>
    public sealed record ResetCodes : OfficerChange;
}

/// <summary>Somebody must remain who can administer.</summary>
public sealed record LastAdministrator : Refusal;

/// <summary>Nobody changes the own roles or shuts the own account.</summary>
public sealed record NotOneself : Refusal;
