using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Officers.SigningIn;

/// <summary>Checks codes of the app by Identity's authenticator, and lets each count once.</summary>
internal sealed class CodeCheck(OfficerIdentity identity, TimeProvider clock)
{
    private const int Digits = 6;

    // Identity takes codes up to 90 seconds off; remembered for longer than that.
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(10);

    public static bool LooksLikeOne(string typed) =>
        typed.All(c => char.IsAsciiDigit(c) || c == ' ') && typed.Count(char.IsAsciiDigit) == Digits;

    /// <summary>Whether the app made this code just now and nobody has used it yet.</summary>
    public async Task<bool> SpendAsync(WardDb db, OfficerAccount account, string typed, CancellationToken ct)
    {
        if (!LooksLikeOne(typed)) return false;
        var code = typed.Replace(" ", "", StringComparison.Ordinal);
        var now = clock.GetUtcNow();
        var spent = db.OfficerCodes.Where(c => c.AccountId == account.Id && c.Kind == CodeKind.Spent);
        var before = now - Remembered;
        await spent.Where(c => c.At < before).ExecuteDeleteAsync(ct);
        var hash = identity.StoreOver(db).HashOf(account, code);
        if (await spent.AnyAsync(c => c.Hash == hash, ct)) return false;
        if (!await identity.Over(db).VerifyTwoFactorTokenAsync(
            account, TokenOptions.DefaultAuthenticatorProvider, code)) return false;
        db.OfficerCodes.Add(new OfficerCode { AccountId = account.Id, Kind = CodeKind.Spent, Hash = hash, At = now });
        return true;
    }
}
