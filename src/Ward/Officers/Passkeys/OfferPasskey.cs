using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers.Accounts;
using BachDang.Outreach.Ward.Officers.Keeping;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Officers.Passkeys;

/// <summary>What a browser is asked, and what is needed to check its answer.</summary>
/// <param name="Options">For <c>navigator.credentials</c>, as JSON.</param>
/// <param name="State">To be kept by us, where nobody reads or changes it, until the answer comes.</param>
public sealed record PasskeyQuestion(string Options, string State);

/// <summary>This officer has as many passkeys as one may have.</summary>
public sealed record TooManyPasskeys : Refusal;

/// <summary>The first half of adding a passkey: who is at the keyboard shows once more to be the officer.</summary>
public sealed class OfferPasskey
{
    private readonly WardWrites _writes;
    private readonly OfficerIdentity _identity;
    private readonly OwnerProof _proof;

    internal OfferPasskey(WardWrites writes, OfficerIdentity identity, OwnerProof proof) =>
        (_writes, _identity, _proof) = (writes, identity, proof);

    /// <param name="officer">Whose passkey.</param>
    /// <param name="session">The session at the keyboard; begun just now it stands for the password.</param>
    /// <param name="password">The officer's.</param>
    /// <param name="ct">Cancels the work.</param>
    public async Task<Outcome<PasskeyQuestion>> RunAsync(
        Officer officer, Guid session, string password, CancellationToken ct)
    {
        var seen = await _proof.LookAsync(officer.Id, session, password, ct);
        return await _writes.RunAsync((db, token) => OfferAsync(db, seen, token), ct);
    }

    private async Task<Outcome<PasskeyQuestion>> OfferAsync(WardDb db, SeenOwner seen, CancellationToken ct)
    {
        var proved = await _proof.TakeAsync(db, seen, ct);
        if (proved.Value is not { } account) return proved.Refusal!;
        if (await db.OfficerPasskeys.CountAsync(p => p.AccountId == account.Id, ct) >= OfficerPasskey.MostOfOne)
            return new TooManyPasskeys();
        var owner = new PasskeyUserEntity
        {
            Id = account.Id.ToString(),
            Name = account.SignInName,
            DisplayName = account.Name,
        };
        // Address and rules are fixed, so nothing of the request is looked at.
        var made = await _identity.PasskeysOver(db).MakeCreationOptionsAsync(owner, new DefaultHttpContext());
        return new PasskeyQuestion(made.CreationOptionsJson, made.AttestationState!);
    }
}
