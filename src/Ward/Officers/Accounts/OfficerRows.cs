using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Officers.Accounts;

/// <summary>There is no such account, or it may not be used.</summary>
public sealed record OfficerUnknown : Refusal;

/// <summary>Opens accounts for a change.</summary>
internal static class OfficerRows
{
    /// <summary>The account with its roles, held until the commit.</summary>
    public static async Task<OfficerAccount?> TakeOfficerAsync(this WardDb db, Guid id, CancellationToken ct)
    {
        var sql = $$"""SELECT * FROM "OfficerAccounts" WHERE "Id" = {0}{{db.ForUpdate}}""";
        var account = await db.OfficerAccounts.FromSqlRaw(sql, id).AsTracking().SingleOrDefaultAsync(ct);
        if (account is not null) await db.Entry(account).Collection(a => a.Grants).LoadAsync(ct);
        return account;
    }

    /// <summary>Removes passkeys and the link to the provider: whoever lost an account to somebody else, or a
    /// telephone, must not leave a way in behind.</summary>
    public static async Task EndOtherWaysInAsync(this WardDb db, Guid accountId, CancellationToken ct)
    {
        await db.OfficerPasskeys.Where(p => p.AccountId == accountId).ExecuteDeleteAsync(ct);
        await db.OfficerLogins.Where(l => l.AccountId == accountId).ExecuteDeleteAsync(ct);
    }
}
