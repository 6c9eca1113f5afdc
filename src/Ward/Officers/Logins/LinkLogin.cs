using BachDang.Outreach.Ward.Audit;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers.Accounts;
using BachDang.Outreach.Ward.Officers.SigningIn;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Officers.Logins;

/// <summary>This account at the provider belongs to another officer, or this officer has another one.</summary>
public sealed record LoginTaken : Refusal;

/// <summary>Ties an account at the OpenID provider to an officer, once.</summary>
public sealed class LinkLogin
{
    private readonly WardWrites _writes;
    private readonly TimeProvider _clock;
    private readonly TryCounter _tries;
    private readonly UsedProofs _used;

    internal LinkLogin(WardWrites writes, TimeProvider clock, TryCounter tries, UsedProofs used) =>
        (_writes, _clock, _tries, _used) = (writes, clock, tries, used);

    public Task<Outcome<Guid>> RunAsync(Officer officer, ProvedLogin login, CancellationToken ct) =>
        _writes.RunAsync((db, token) => LinkAsync(db, officer.Id, login, token), ct);

    private async Task<Outcome<Guid>> LinkAsync(WardDb db, Guid accountId, ProvedLogin login, CancellationToken ct)
    {
        if (!login.IsUsable || await db.TakeOfficerAsync(accountId, ct) is not { } account
            || _tries.IsClosed(account) || !await _used.UseUpAsync(db, account, login.Proof, ct))
            return new SignInRefused();
        if (await db.OfficerLogins.AnyAsync(l => l.AccountId == accountId
            || (l.Issuer == login.Issuer && l.Subject == login.Subject), ct)) return new LoginTaken();
        var now = _clock.GetUtcNow();
        db.OfficerLogins.Add(new OfficerLogin
        {
            AccountId = accountId,
            Issuer = login.Issuer,
            Subject = login.Subject,
            LinkedAt = now,
        });
        await AuditTrail.AddAsync(db, now, new AuditNote(OfficerActions.LoginLinked, accountId, accountId, ""), ct);
        return accountId;
    }
}
