using BachDang.Outreach.Ward.Audit;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers.Accounts;
using BachDang.Outreach.Ward.Officers.Passwords;
using BachDang.Outreach.Ward.Officers.SigningIn;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BachDang.Outreach.Ward.Officers.Inviting;

/// <summary>The link is unknown, used or too old.</summary>
public sealed record InvitationUnknown : Refusal;

/// <summary>Sets the password an invitation asked for; the first one of all also makes its account.</summary>
public sealed class AcceptInvitation
{
    private readonly WardWrites _writes;
    private readonly IServiceScopeFactory _scopes;
    private readonly InvitationLinks _links;
    private readonly PasswordHashing _hashing;
    private readonly TimeProvider _clock;
    private readonly OpenSessions _open;

    internal AcceptInvitation(
        WardWrites writes, IServiceScopeFactory scopes, InvitationLinks links, PasswordHashing hashing,
        TimeProvider clock, OpenSessions open) =>
        (_writes, _scopes, _links, _hashing, _clock, _open) = (writes, scopes, links, hashing, clock, open);

    /// <param name="token">Of the link.</param>
    /// <param name="password">The new password.</param>
    /// <param name="first">The names of the very first officer; null for everybody invited.</param>
    /// <param name="ct">Cancels the work.</param>
    /// <returns>The account.</returns>
    public async Task<Outcome<Guid>> RunAsync(
        string token, string password, InvitedOfficer? first, CancellationToken ct)
    {
        var prepared = await PrepareAsync(token, password, first, ct);
        if (prepared.Value is not { } account) return prepared.Refusal!;
        var done = await _writes.RunAsync((db, cancel) => AcceptAsync(db, token, account, cancel), ct);
        _open.Forget();
        return done;
    }

    // The account with its new hash, unsaved: hashing takes a tenth of a second and must not hold the gate.
    private async Task<Outcome<OfficerAccount>> PrepareAsync(
        string token, string password, InvitedOfficer? first, CancellationToken ct)
    {
        await using var scope = _scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WardDb>();
        if (await _links.FindAsync(db, token, ct) is not { } invitation) return new InvitationUnknown();
        if (invitation.AccountId is not { } id)
        {
            return first is not { Name: { } name, SignInName: { } signInName }
                ? new NameUnusable()
                : _hashing.NewAccount(new NewOfficer(name, signInName,
                    new HashSet<OfficerRole> { OfficerRole.Administrator }, null, password), _clock.GetUtcNow());
        }
        var account = await db.OfficerAccounts.AsNoTracking().SingleAsync(a => a.Id == id, ct);
        if (account.DisabledAt is not null) return new InvitationUnknown();
        var hashed = _hashing.Hash(account, password);
        if (hashed.Value is not { } hash) return hashed.Refusal!;
        account.PasswordHash = hash;
        return account;
    }

    private async Task<Outcome<Guid>> AcceptAsync(
        WardDb db, string token, OfficerAccount prepared, CancellationToken ct)
    {
        if (await _links.FindAsync(db, token, ct) is not { } invitation) return new InvitationUnknown();
        var now = _clock.GetUtcNow();
        if (invitation.AccountId is null)
        {
            if (await db.OfficerAccounts.AnyAsync(ct)) return new InvitationUnknown();
            db.OfficerAccounts.Add(prepared);
            await AuditTrail.AddAsync(db, now, new AuditNote(
                OfficerActions.Created, prepared.Id, prepared.Id, RoleRules.Text(prepared)), ct);
        }
        else
        {
            var account = await db.TakeOfficerAsync(prepared.Id, ct);
            if (account is not { DisabledAt: null }) return new InvitationUnknown();
            (account.PasswordHash, account.SecurityStamp) = (prepared.PasswordHash, SecurityStamps.Next());
            await EndSessions.EndAsync(db, account.Id, null, now, ct);
            await db.EndOtherWaysInAsync(account.Id, ct);
            await AuditTrail.AddAsync(
                db, now, new AuditNote(OfficerActions.PasswordSet, account.Id, account.Id, ""), ct);
        }
        invitation.UsedAt = now;
        return prepared.Id;
    }
}
