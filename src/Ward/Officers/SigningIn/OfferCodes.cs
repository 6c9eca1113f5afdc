using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers.Accounts;

namespace BachDang.Outreach.Ward.Officers.SigningIn;

/// <summary>What a code app is given, as a picture or typed.</summary>
/// <param name="Key">In Base32.</param>
/// <param name="Name">The account's name in the app.</param>
public sealed record OfferedCodes(string Key, string Name);

/// <summary>Makes the secret of a code app, for an account that has none in use. It counts once a code has been
/// confirmed; asked again before that it stays the same, so that a page can be shown twice.</summary>
public sealed class OfferCodes
{
    private readonly WardWrites _writes;
    private readonly OfficerIdentity _identity;

    internal OfferCodes(WardWrites writes, OfficerIdentity identity) => (_writes, _identity) = (writes, identity);

    public Task<Outcome<OfferedCodes>> RunAsync(PasswordPassed passed, CancellationToken ct) =>
        _writes.RunAsync((db, token) => OfferAsync(db, passed, token), ct);

    private async Task<Outcome<OfferedCodes>> OfferAsync(WardDb db, PasswordPassed passed, CancellationToken ct)
    {
        var account = await db.TakeOfficerAsync(passed.AccountId, ct);
        if (account is not { DisabledAt: null, TotpEnabled: false } || account.SecurityStamp != passed.Stamp)
            return new SignInRefused();
        var store = _identity.StoreOver(db);
        if (account.TotpSecret is null)
            await store.SetAuthenticatorKeyAsync(account, _identity.Over(db).GenerateNewAuthenticatorKey(), ct);
        return new OfferedCodes((await store.GetAuthenticatorKeyAsync(account, ct))!, account.SignInName);
    }
}
