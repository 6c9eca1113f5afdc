using BachDang.Outreach.Ward.Audit;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers.Accounts;
using BachDang.Outreach.Ward.Officers.Inviting;
using BachDang.Outreach.Ward.Officers.Passwords;
using BachDang.Outreach.Ward.Officers.SigningIn;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Officers.Keeping;

/// <summary>Changes somebody's account, for an administrator.</summary>
public sealed class ChangeOfficer
{
    // Two administrators who take each other's role at the same moment wait for one another.
    private static readonly Guid Administrators = new("01a21200-0000-7000-8000-00000000ad31");

    private readonly WardWrites _writes;
    private readonly TimeProvider _clock;
    private readonly InvitationLinks _links;
    private readonly OpenSessions _open;

    internal ChangeOfficer(WardWrites writes, TimeProvider clock, InvitationLinks links, OpenSessions open) =>
        (_writes, _clock, _links, _open) = (writes, clock, links, open);

    /// <param name="accountId">Whose account.</param>
    /// <param name="change">What to do to it.</param>
    /// <param name="by">The administrator.</param>
    /// <param name="ct">Cancels the work.</param>
    /// <returns>The token of the link for <see cref="OfficerChange.Invite"/>, otherwise nothing.</returns>
    public async Task<Outcome<string>> RunAsync(
        Guid accountId, OfficerChange change, Officer by, CancellationToken ct)
    {
        var done = await _writes.RunAsync((db, token) => ChangeAsync(db, accountId, change, by, token), ct);
        _open.Forget();
        return done;
    }

    private async Task<Outcome<string>> ChangeAsync(
        WardDb db, Guid accountId, OfficerChange change, Officer by, CancellationToken ct)
    {
        if (!by.Is(OfficerRole.Administrator)) return new NotAllowed();
        await db.HoldAsync(Administrators, ct);
        if (await db.TakeOfficerAsync(accountId, ct) is not { } account) return new OfficerUnknown();
        if (await RefusalAsync(db, account, change, by, ct) is { } refusal) return refusal;
        if (change is OfficerChange.Invite) return await _links.AddAsync(db, account.Id, by.Id, ct);
        var now = _clock.GetUtcNow();
        var action = await ApplyAsync(db, account, change, now, ct);
        var details = change is OfficerChange.Roles ? RoleRules.Text(account) : "";
        await AuditTrail.AddAsync(db, now, new AuditNote(action, account.Id, by.Id, details), ct);
        return "";
    }

    private static async Task<Refusal?> RefusalAsync(
        WardDb db, OfficerAccount account, OfficerChange change, Officer by, CancellationToken ct)
    {
        if (change is OfficerChange.Invite && account.DisabledAt is not null) return new OfficerUnknown();
        if (change is not (OfficerChange.Roles or OfficerChange.Disable)) return null;
        if (account.Id == by.Id) return new NotOneself();
        var stays = change is OfficerChange.Roles roles && roles.Given.Contains(OfficerRole.Administrator);
        if (change is OfficerChange.Roles(var given, var organization)
            && RoleRules.Check(given, organization) is { } wrong) return wrong;
        var others = stays || await db.OfficerAccounts.AnyAsync(a => a.Id != account.Id && a.DisabledAt == null
            && a.Grants.Any(g => g.Role == OfficerRole.Administrator), ct);
        return others ? null : new LastAdministrator();
    }

    private static async Task<string> ApplyAsync(
        WardDb db, OfficerAccount account, OfficerChange change, DateTimeOffset now, CancellationToken ct)
    {
        switch (change)
        {
            case OfficerChange.Roles(var given, var organization):
                account.Organization = organization;
                account.Grants.RemoveAll(grant => !given.Contains(grant.Role));
                account.Grants.AddRange(given.Except(account.Grants.Select(g => g.Role)).Order()
                    .Select(role => new OfficerGrant { AccountId = account.Id, Role = role }));
                return OfficerActions.RolesChanged;
            case OfficerChange.Disable:
                account.DisabledAt ??= now;
                await EndSessions.EndAsync(db, account.Id, null, now, ct);
                await db.OfficerInvitations.Where(i => i.AccountId == account.Id && i.UsedAt == null)
                    .ExecuteDeleteAsync(ct);
                return OfficerActions.Disabled;
            case OfficerChange.Enable:
                account.DisabledAt = null;
                return OfficerActions.Enabled;
            case OfficerChange.Unlock:
                (account.FailedTries, account.LockedUntil) = (0, null);
                return OfficerActions.Unlocked;
            default:
                (account.TotpEnabled, account.TotpSecret) = (false, null);
                account.SecurityStamp = SecurityStamps.Next();
                await db.OfficerCodes.Where(c => c.AccountId == account.Id).ExecuteDeleteAsync(ct);
                await db.EndOtherWaysInAsync(account.Id, ct);
                await EndSessions.EndAsync(db, account.Id, null, now, ct);
                return OfficerActions.TotpReset;
        }
    }
}
