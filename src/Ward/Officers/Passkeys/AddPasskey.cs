using BachDang.Outreach.Ward.Audit;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers.Accounts;
using BachDang.Outreach.Ward.Officers.SigningIn;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Officers.Passkeys;

/// <summary>The browser's answer is not one to the question, or the device did not ask its owner.</summary>
public sealed record PasskeyUnusable : Refusal;

/// <summary>A passkey needs a name by which its officer knows it again.</summary>
public sealed record PasskeyNameUnusable : Refusal;

/// <summary>The second half of adding a passkey: checks what the device made and keeps it.</summary>
public sealed class AddPasskey
{
    private readonly WardWrites _writes;
    private readonly TimeProvider _clock;
    private readonly OfficerIdentity _identity;
    private readonly TryCounter _tries;
    private readonly UsedProofs _used;

    internal AddPasskey(
        WardWrites writes, TimeProvider clock, OfficerIdentity identity, TryCounter tries, UsedProofs used) =>
        (_writes, _clock, _identity, _tries, _used) = (writes, clock, identity, tries, used);

    /// <param name="officer">Whose passkey.</param>
    /// <param name="state">Of <see cref="OfferPasskey"/>; counts once.</param>
    /// <param name="credential">The browser's answer, JSON.</param>
    /// <param name="name">As the officer calls the device.</param>
    /// <param name="ct">Cancels the work.</param>
    public Task<Outcome<Guid>> RunAsync(
        Officer officer, string state, string credential, string name, CancellationToken ct) =>
        _writes.RunAsync((db, token) => AddAsync(db, officer.Id, state, credential, name.Trim(), token), ct);

    private async Task<Outcome<Guid>> AddAsync(
        WardDb db, Guid accountId, string state, string credential, string name, CancellationToken ct)
    {
        if (name.Length is 0 or > OfficerPasskey.LongestName || name.Any(char.IsControl))
            return new PasskeyNameUnusable();
        if (await db.TakeOfficerAsync(accountId, ct) is not { } account || _tries.IsClosed(account))
            return new PasskeyUnusable();
        var handler = _identity.PasskeysOver(db);
        var made = await handler.PerformAttestationAsync(new PasskeyAttestationContext
        {
            CredentialJson = credential,
            AttestationState = state,
            HttpContext = new DefaultHttpContext(),
        });
        if (!made.Succeeded || !made.Passkey.IsUserVerified || made.UserEntity.Id != account.Id.ToString())
            return new PasskeyUnusable();
        if (!await _used.UseUpAsync(db, account, state, ct)) return new PasskeyUnusable();
        if (await db.OfficerPasskeys.CountAsync(p => p.AccountId == account.Id, ct) >= OfficerPasskey.MostOfOne)
            return new TooManyPasskeys();
        made.Passkey.Name = name;
        var row = _identity.StoreOver(db).Add(account, made.Passkey);
        await AuditTrail.AddAsync(db, _clock.GetUtcNow(),
            new AuditNote(OfficerActions.PasskeyAdded, account.Id, account.Id, $"passkey={row.Id}"), ct);
        return row.Id;
    }
}
