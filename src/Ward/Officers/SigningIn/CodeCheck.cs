using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers.Accounts;
using Microsoft.AspNetCore.Identity;

namespace BachDang.Outreach.Ward.Officers.SigningIn;

/// <summary>Checks codes of the app by Identity's authenticator, and lets each count once.</summary>
internal sealed class CodeCheck(OfficerIdentity identity, UsedProofs used)
{
    private const int Digits = 6;

    public static bool LooksLikeOne(string typed) =>
        typed.All(c => char.IsAsciiDigit(c) || c == ' ') && typed.Count(char.IsAsciiDigit) == Digits;

    /// <summary>Whether the app made this code just now and nobody has used it yet.</summary>
    public async Task<bool> SpendAsync(WardDb db, OfficerAccount account, string typed, CancellationToken ct)
    {
        if (!LooksLikeOne(typed)) return false;
        var code = typed.Replace(" ", "", StringComparison.Ordinal);
        return await identity.Over(db).VerifyTwoFactorTokenAsync(
            account, TokenOptions.DefaultAuthenticatorProvider, code) && await used.UseUpAsync(db, account, code, ct);
    }
}
