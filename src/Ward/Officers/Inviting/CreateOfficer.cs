using BachDang.Outreach.Ward.Audit;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers.Accounts;
using BachDang.Outreach.Ward.Officers.Passwords;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Officers.Inviting;

/// <summary>An account to be made.</summary>
/// <param name="Name">As colleagues read it.</param>
/// <param name="SignInName">3 to 40 of a–z, 0–9, dot and dash.</param>
/// <param name="Roles">At least one.</param>
/// <param name="Organization">The key of the organization of a <see cref="OfficerRole.MassOrganization"/>; else
/// null.</param>
/// <param name="Password">Null to invite by a link.</param>
public sealed record NewOfficer(
    string Name, string SignInName, IReadOnlySet<OfficerRole> Roles, string? Organization, string? Password = null);

/// <param name="Id">The account.</param>
/// <param name="Token">For the one-time link, told this once; null when the account has its password already.</param>
public sealed record CreatedOfficer(Guid Id, string? Token);

/// <summary>Somebody has this name already.</summary>
public sealed record SignInNameTaken : Refusal;

/// <summary>A name is empty or too long, or holds what a sign-in name may not hold.</summary>
public sealed record NameUnusable : Refusal;

/// <summary>Makes an account, for an administrator or at the console.</summary>
public sealed class CreateOfficer
{
    private readonly WardWrites _writes;
    private readonly TimeProvider _clock;
    private readonly InvitationLinks _links;
    private readonly PasswordHashing _hashing;

    internal CreateOfficer(
        WardWrites writes, TimeProvider clock, InvitationLinks links, PasswordHashing hashing) =>
        (_writes, _clock, _links, _hashing) = (writes, clock, links, hashing);

    /// <param name="wanted">The account.</param>
    /// <param name="by">The administrator; null at the console.</param>
    /// <param name="ct">Cancels the work.</param>
    public async Task<Outcome<CreatedOfficer>> RunAsync(NewOfficer wanted, Officer? by, CancellationToken ct)
    {
        if (by is not null && !by.Is(OfficerRole.Administrator)) return new NotAllowed();
        var made = _hashing.NewAccount(wanted, _clock.GetUtcNow());
        if (made.Value is not { } account) return made.Refusal!;
        return await _writes.RunAsync((db, token) => AddAsync(db, account, by, token), ct);
    }

    private async Task<Outcome<CreatedOfficer>> AddAsync(
        WardDb db, OfficerAccount account, Officer? by, CancellationToken ct)
    {
        if (await db.OfficerAccounts.AnyAsync(a => a.SignInName == account.SignInName, ct))
            return new SignInNameTaken();
        db.OfficerAccounts.Add(account);
        await AuditTrail.AddAsync(db, account.CreatedAt, new AuditNote(
            OfficerActions.Created, account.Id, by?.Id, RoleRules.Text(account)), ct);
        if (account.PasswordHash is not null) return new CreatedOfficer(account.Id, null);
        return new CreatedOfficer(account.Id, await _links.AddAsync(db, account.Id, by?.Id, ct));
    }
}
