using System.ComponentModel.DataAnnotations;
using BachDang.Outreach.Ward.Officers.SigningIn;

namespace BachDang.Outreach.Ward.Officers.Accounts;

/// <summary>Section <c>Accounts</c>: how strictly officers sign in.</summary>
public sealed class AccountsOptions
{
    /// <summary>Who must confirm a sign-in with a code of an app: <c>All</c>, <c>None</c>, or roles with commas
    /// between.</summary>
    public string TotpFor { get; set; } = "All";

    /// <summary>Wrong tries after which an account is locked for a while.</summary>
    [Range(3, 20)]
    public int TriesBeforeLock { get; set; } = 5;

    [Range(1, 1440)]
    public int LockMinutes { get; set; } = 15;

    /// <summary>How long a sign-in lasts without a request.</summary>
    [Range(5, 1440)]
    public int IdleMinutes { get; set; } = 120;

    /// <summary>How long a sign-in lasts at most.</summary>
    [Range(1, 72)]
    public int SessionHours { get; set; } = 12;

    /// <summary>How long an invitation can be used.</summary>
    [Range(1, 720)]
    public int InvitationHours { get; set; } = 72;

    internal bool IsUsable => TotpFor is "All" or "None"
        || Names.All(name => Enum.TryParse<OfficerRole>(name, out var role) && role.ToString() == name);

    private string[] Names =>
        TotpFor.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What the right password leaves to do.</summary>
    internal NextStep NextFor(OfficerAccount account) => account.TotpEnabled ? NextStep.GiveCode
        : RequiresTotp(account.Grants.Select(g => g.Role)) ? NextStep.SetUpCodes
        : NextStep.Enter;

    /// <summary>Whether an officer of these roles needs the code.</summary>
    internal bool RequiresTotp(IEnumerable<OfficerRole> roles) => TotpFor switch
    {
        "All" => true,
        "None" => false,
        _ => roles.Any(role => Names.Contains(role.ToString())),
    };
}
