using BachDang.Outreach.Ward.Officers.Accounts;
using BachDang.Outreach.Ward.Officers.Inviting;
using BachDang.Outreach.Ward.Officers.SigningIn;
using Microsoft.AspNetCore.Identity;

namespace BachDang.Outreach.Ward.Officers.Passwords;

/// <summary>Checks and hashes passwords before the save, so that the slow hash holds up no writer.</summary>
internal sealed class PasswordHashing(IPasswordHasher<OfficerAccount> hasher)
{
    public Outcome<string> Hash(OfficerAccount account, string password)
    {
        var normal = PasswordGuard.Normalize(password);
        return PasswordGuard.FaultOf(normal, account.SignInName, account.Name) is { } fault
            ? new WeakPassword(fault)
            : hasher.HashPassword(account, normal);
    }

    public bool IsRight(OfficerAccount account, string password) => account.PasswordHash is { } hash
        && hasher.VerifyHashedPassword(account, hash, PasswordGuard.Normalize(password))
            != PasswordVerificationResult.Failed;

    /// <summary>The row of a new account, not stored yet.</summary>
    public Outcome<OfficerAccount> NewAccount(NewOfficer wanted, DateTimeOffset now)
    {
        var (name, signInName) = (wanted.Name.Trim().Normalize(), SignInNames.Normalize(wanted.SignInName));
        if (name.Length is 0 or > OfficerAccount.LongestName || !SignInNames.IsUsable(signInName))
            return new NameUnusable();
        if (RoleRules.Check(wanted.Roles, wanted.Organization) is { } wrong) return wrong;
        var account = new OfficerAccount
        {
            Id = Guid.CreateVersion7(now),
            Name = name,
            SignInName = signInName,
            Organization = wanted.Organization,
            SecurityStamp = SecurityStamps.Next(),
            CreatedAt = now,
        };
        account.Grants.AddRange(wanted.Roles.Order()
            .Select(role => new OfficerGrant { AccountId = account.Id, Role = role }));
        if (wanted.Password is not { } password) return account;
        var hashed = Hash(account, password);
        if (hashed.Value is not { } hash) return hashed.Refusal!;
        account.PasswordHash = hash;
        return account;
    }
}

internal static class SecurityStamps
{
    private const int Bytes = 20;

    public static string Next() =>
        Convert.ToHexString(System.Security.Cryptography.RandomNumberGenerator.GetBytes(Bytes));
}
