using BachDang.Outreach.Ward.Audit;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers.Accounts;
using BachDang.Outreach.Ward.Officers.SigningIn;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BachDang.Outreach.Ward.Officers.Passkeys;

/// <summary>The second half of a sign-in by passkey. The device has asked its owner, so this stands for the password
/// and the code together. A wrong signature counts against no account: there is nothing to guess, and whoever knows the
/// name of a key must not be able to lock its officer out.</summary>
public sealed class CheckPasskey
{
    private readonly WardWrites _writes;
    private readonly IServiceScopeFactory _scopes;
    private readonly TimeProvider _clock;
    private readonly OfficerIdentity _identity;
    private readonly TryCounter _tries;
    private readonly UsedProofs _used;

    internal CheckPasskey(
        WardWrites writes, IServiceScopeFactory scopes, TimeProvider clock, OfficerIdentity identity,
        TryCounter tries, UsedProofs used) =>
        (_writes, _scopes, _clock, _identity, _tries, _used) = (writes, scopes, clock, identity, tries, used);

    /// <param name="state">Of <see cref="AskForPasskey"/>; counts once.</param>
    /// <param name="credential">The browser's answer, JSON.</param>
    /// <param name="ct">Cancels the work.</param>
    public async Task<Outcome<PasswordPassed>> RunAsync(string state, string credential, CancellationToken ct)
    {
        // Signatures are checked outside the gate, as passwords are.
        var checkedNow = await CheckAsync(state, credential);
        if (!checkedNow.Succeeded || !checkedNow.Passkey.IsUserVerified) return new SignInRefused();
        return await _writes.RunAsync(
            (db, token) => DecideAsync(db, checkedNow.User.Id, state, checkedNow.Passkey, token), ct);
    }

    private async Task<PasskeyAssertionResult<OfficerAccount>> CheckAsync(string state, string credential)
    {
        await using var scope = _scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WardDb>();
        return await _identity.PasskeysOver(db).PerformAssertionAsync(new PasskeyAssertionContext
        {
            CredentialJson = credential,
            AssertionState = state,
            HttpContext = new DefaultHttpContext(),
        });
    }

    private async Task<Outcome<PasswordPassed>> DecideAsync(
        WardDb db, Guid accountId, string state, UserPasskeyInfo given, CancellationToken ct)
    {
        if (await db.TakeOfficerAsync(accountId, ct) is not { } account || _tries.IsClosed(account))
            return new SignInRefused();
        var passkey = await db.OfficerPasskeys.AsTracking().SingleOrDefaultAsync(
            p => p.CredentialId == given.CredentialId && p.AccountId == accountId, ct);
        // Another sign-in may have come in between: a device that counts never says the same figure twice.
        if (passkey is null || (given.SignCount != 0 && given.SignCount <= passkey.SignCount))
            return new SignInRefused();
        if (!await _used.UseUpAsync(db, account, state, ct)) return new SignInRefused();
        var now = _clock.GetUtcNow();
        (passkey.SignCount, passkey.IsBackedUp, passkey.UsedAt) = (given.SignCount, given.IsBackedUp, now);
        await AuditTrail.AddAsync(db, now,
            new AuditNote(OfficerActions.PasskeyUsed, account.Id, account.Id, $"passkey={passkey.Id}"), ct);
        return new PasswordPassed(account.Id, account.SecurityStamp, NextStep.Enter);
    }
}
