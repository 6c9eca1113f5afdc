using BachDang.Outreach.Ward.Audit;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers.Accounts;
using BachDang.Outreach.Ward.Officers.Passwords;

namespace BachDang.Outreach.Ward.Officers.SigningIn;

/// <summary>The app is in use.</summary>
/// <param name="Passed">What the sign-in has proved with it.</param>
/// <param name="RecoveryCodes">Shown this once.</param>
public sealed record ConfirmedCodes(PasswordPassed Passed, IReadOnlyList<string> RecoveryCodes);

/// <summary>Takes a code app into use once it has given a right code, and makes the recovery codes.</summary>
public sealed class ConfirmCodes
{
    private readonly WardWrites _writes;
    private readonly TimeProvider _clock;
    private readonly OfficerIdentity _identity;
    private readonly CodeCheck _codes;

    internal ConfirmCodes(WardWrites writes, TimeProvider clock, OfficerIdentity identity, CodeCheck codes) =>
        (_writes, _clock, _identity, _codes) = (writes, clock, identity, codes);

    public Task<Outcome<ConfirmedCodes>> RunAsync(PasswordPassed passed, string code, CancellationToken ct) =>
        _writes.RunAsync((db, token) => ConfirmAsync(db, passed, code, token), ct);

    private async Task<Outcome<ConfirmedCodes>> ConfirmAsync(
        WardDb db, PasswordPassed passed, string code, CancellationToken ct)
    {
        var account = await db.TakeOfficerAsync(passed.AccountId, ct);
        if (account is not { DisabledAt: null, TotpEnabled: false, TotpSecret: not null }
            || account.SecurityStamp != passed.Stamp) return new SignInRefused();
        if (!await _codes.SpendAsync(db, account, code, ct)) return new SignInRefused();
        var now = _clock.GetUtcNow();
        account.TotpEnabled = true;
        account.SecurityStamp = SecurityStamps.Next();
        var recovery = await _identity.Over(db).GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes.HowMany);
        await AuditTrail.AddAsync(db, now, new AuditNote(OfficerActions.TotpSet, account.Id, account.Id, ""), ct);
        return new ConfirmedCodes(
            new PasswordPassed(account.Id, account.SecurityStamp, NextStep.Enter), [.. recovery!]);
    }
}
