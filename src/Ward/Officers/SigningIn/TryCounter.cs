using BachDang.Outreach.Ward.Audit;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers.Accounts;
using Microsoft.Extensions.Options;

namespace BachDang.Outreach.Ward.Officers.SigningIn;

/// <summary>Locks an account for a while after too many wrong passwords and codes. Only a whole sign-in clears the
/// count: whoever has the password does not get endless codes.</summary>
internal sealed class TryCounter(TimeProvider clock, IOptions<AccountsOptions> options)
{
    public bool IsClosed(OfficerAccount account) =>
        account.DisabledAt is not null || account.LockedUntil > clock.GetUtcNow();

    public async Task CountAsync(WardDb db, OfficerAccount account, CancellationToken ct)
    {
        if (++account.FailedTries < options.Value.TriesBeforeLock) return;
        var now = clock.GetUtcNow();
        account.FailedTries = 0;
        account.LockedUntil = now.AddMinutes(options.Value.LockMinutes);
        await AuditTrail.AddAsync(db, now, new AuditNote(OfficerActions.Locked, account.Id, null, ""), ct);
    }
}
