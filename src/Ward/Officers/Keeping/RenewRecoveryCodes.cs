using BachDang.Outreach.Ward.Audit;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers.Accounts;
using BachDang.Outreach.Ward.Officers.Passwords;
using BachDang.Outreach.Ward.Officers.SigningIn;

namespace BachDang.Outreach.Ward.Officers.Keeping;

/// <summary>Makes new recovery codes, for a code of the app; the ones so far end.</summary>
public sealed class RenewRecoveryCodes
{
    private readonly WardWrites _writes;
    private readonly TimeProvider _clock;
    private readonly OfficerIdentity _identity;
    private readonly CodeCheck _codes;
    private readonly TryCounter _tries;

    internal RenewRecoveryCodes(
        WardWrites writes, TimeProvider clock, OfficerIdentity identity, CodeCheck codes, TryCounter tries) =>
        (_writes, _clock, _identity, _codes, _tries) = (writes, clock, identity, codes, tries);

    /// <param name="officer">Whose codes.</param>
    /// <param name="code">Of the app, as typed.</param>
    /// <param name="ct">Cancels the work.</param>
    /// <returns>The codes, shown this once.</returns>
    public Task<Outcome<List<string>>> RunAsync(Officer officer, string code, CancellationToken ct) =>
        _writes.RunAsync((db, token) => RenewAsync(db, officer.Id, code, token), ct);

    private async Task<Outcome<List<string>>> RenewAsync(
        WardDb db, Guid accountId, string code, CancellationToken ct)
    {
        if (await db.TakeOfficerAsync(accountId, ct) is not { TotpEnabled: true } account || _tries.IsClosed(account))
            return new SignInRefused();
        if (!await _codes.SpendAsync(db, account, code, ct))
        {
            await _tries.CountAsync(db, account, ct);
            return new SignInRefused();
        }
        var made = await _identity.Over(db).GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes.HowMany);
        await AuditTrail.AddAsync(
            db, _clock.GetUtcNow(), new AuditNote(OfficerActions.CodesMade, account.Id, account.Id, ""), ct);
        return new List<string>(made!);
    }
}
