using BachDang.Outreach.Ward.Audit;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers.Accounts;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Officers.Logins;

/// <summary>Nothing is linked.</summary>
public sealed record LoginUnknown : Refusal;

/// <summary>Unties an officer from the account at the OpenID provider.</summary>
public sealed class UnlinkLogin
{
    private readonly WardWrites _writes;
    private readonly TimeProvider _clock;

    internal UnlinkLogin(WardWrites writes, TimeProvider clock) => (_writes, _clock) = (writes, clock);

    public Task<Outcome<Guid>> RunAsync(Officer officer, CancellationToken ct) =>
        _writes.RunAsync((db, token) => UnlinkAsync(db, officer.Id, token), ct);

    private async Task<Outcome<Guid>> UnlinkAsync(WardDb db, Guid accountId, CancellationToken ct)
    {
        if (await db.OfficerLogins.Where(l => l.AccountId == accountId).ExecuteDeleteAsync(ct) == 0)
            return new LoginUnknown();
        await AuditTrail.AddAsync(db, _clock.GetUtcNow(),
            new AuditNote(OfficerActions.LoginUnlinked, accountId, accountId, ""), ct);
        return accountId;
    }
}
