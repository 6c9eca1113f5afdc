using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers.Accounts;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Officers.SigningIn;

/// <summary>Lets everything that lets somebody in count once: a code of the app, the answer of a passkey, the word of a
/// provider.</summary>
internal sealed class UsedProofs(OfficerIdentity identity, TimeProvider clock)
{
    // Longer than any of them could be shown again: codes 90 seconds, questions and returns five minutes.
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(10);

    /// <summary>Notes it as used, in this save. The account is held, so two at once wait for each other.</summary>
    /// <returns>False when it was used before.</returns>
    public async Task<bool> UseUpAsync(WardDb db, OfficerAccount account, string proof, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var spent = db.OfficerCodes.Where(c => c.AccountId == account.Id && c.Kind == CodeKind.Spent);
        var before = now - Remembered;
        await spent.Where(c => c.At < before).ExecuteDeleteAsync(ct);
        var hash = identity.StoreOver(db).HashOf(account, proof);
        if (await spent.AnyAsync(c => c.Hash == hash, ct)) return false;
        db.OfficerCodes.Add(new OfficerCode { AccountId = account.Id, Kind = CodeKind.Spent, Hash = hash, At = now });
        return true;
    }
}
