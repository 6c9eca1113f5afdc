using BachDang.Outreach.Ward.Audit;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers.Accounts;
using BachDang.Outreach.Ward.Officers.Passwords;

namespace BachDang.Outreach.Ward.Officers.SigningIn;

/// <summary>The second step of a sign-in: a code of the app, or a recovery code; each of them counts once.</summary>
public sealed class CheckCode
{
    private readonly WardWrites _writes;
    private readonly TimeProvider _clock;
    private readonly OfficerIdentity _identity;
    private readonly TryCounter _tries;
    private readonly CodeCheck _codes;

    internal CheckCode(
        WardWrites writes, TimeProvider clock, OfficerIdentity identity, TryCounter tries, CodeCheck codes) =>
        (_writes, _clock, _identity, _tries, _codes) = (writes, clock, identity, tries, codes);

    /// <param name="passed">What the first step gave.</param>
    /// <param name="code">As typed.</param>
    /// <param name="ct">Cancels the work.</param>
    public Task<Outcome<PasswordPassed>> RunAsync(PasswordPassed passed, string code, CancellationToken ct) =>
        _writes.RunAsync((db, token) => DecideAsync(db, passed, code, token), ct);

    private async Task<Outcome<PasswordPassed>> DecideAsync(
        WardDb db, PasswordPassed passed, string code, CancellationToken ct)
    {
        if (await db.TakeOfficerAsync(passed.AccountId, ct) is not { TotpEnabled: true } account)
            return new SignInRefused();
        if (_tries.IsClosed(account) || account.SecurityStamp != passed.Stamp) return new SignInRefused();
        var right = CodeCheck.LooksLikeOne(code)
            ? await _codes.SpendAsync(db, account, code, ct)
            : await RedeemAsync(db, account, code, ct);
        if (right) return passed with { Next = NextStep.Enter };
        await _tries.CountAsync(db, account, ct);
        return new SignInRefused();
    }

    private async Task<bool> RedeemAsync(WardDb db, OfficerAccount account, string typed, CancellationToken ct)
    {
        var code = RecoveryCodes.Normalize(typed);
        if (!(await _identity.Over(db).RedeemTwoFactorRecoveryCodeAsync(account, code)).Succeeded) return false;
        await AuditTrail.AddAsync(
            db, _clock.GetUtcNow(), new AuditNote(OfficerActions.CodeUsed, account.Id, account.Id, ""), ct);
        return true;
    }
}
