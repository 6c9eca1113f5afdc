using BachDang.Outreach.Ward.Audit;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers.Accounts;
using BachDang.Outreach.Ward.Officers.SigningIn;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BachDang.Outreach.Ward.Officers.Logins;

/// <summary>The first step of a sign-in by the OpenID provider; stands for the password, not for the code.</summary>
public sealed class CheckLogin
{
    private readonly WardWrites _writes;
    private readonly TimeProvider _clock;
    private readonly TryCounter _tries;
    private readonly UsedProofs _used;
    private readonly AccountsOptions _options;

    internal CheckLogin(
        WardWrites writes, TimeProvider clock, TryCounter tries, UsedProofs used,
        IOptions<AccountsOptions> options) =>
        (_writes, _clock, _tries, _used, _options) = (writes, clock, tries, used, options.Value);

    /// <returns>The same refusal for an account that nobody linked and for one that may not be used.</returns>
    public Task<Outcome<PasswordPassed>> RunAsync(ProvedLogin login, CancellationToken ct) =>
        _writes.RunAsync((db, token) => DecideAsync(db, login, token), ct);

    private async Task<Outcome<PasswordPassed>> DecideAsync(WardDb db, ProvedLogin login, CancellationToken ct)
    {
        var linked = await db.OfficerLogins
            .Where(l => l.Issuer == login.Issuer && l.Subject == login.Subject)
            .Select(l => (Guid?)l.AccountId).SingleOrDefaultAsync(ct);
        if (linked is not { } id || await db.TakeOfficerAsync(id, ct) is not { } account || _tries.IsClosed(account)
            || !await _used.UseUpAsync(db, account, login.Proof, ct)) return new SignInRefused();
        await AuditTrail.AddAsync(db, _clock.GetUtcNow(),
            new AuditNote(OfficerActions.LoginUsed, account.Id, account.Id, ""), ct);
        return new PasswordPassed(account.Id, account.SecurityStamp, _options.NextFor(account));
    }
}
