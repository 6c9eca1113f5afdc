using BachDang.Outreach.Ward.Audit;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers.Accounts;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Officers.Passkeys;

/// <summary>There is no such passkey of this officer.</summary>
public sealed record PasskeyUnknown : Refusal;

/// <summary>Takes a passkey back; it opens nothing from now on.</summary>
public sealed class RemovePasskey
{
    private readonly WardWrites _writes;
    private readonly TimeProvider _clock;

    internal RemovePasskey(WardWrites writes, TimeProvider clock) => (_writes, _clock) = (writes, clock);

    public Task<Outcome<Guid>> RunAsync(Officer officer, Guid passkey, CancellationToken ct) =>
        _writes.RunAsync((db, token) => RemoveAsync(db, officer.Id, passkey, token), ct);

    private async Task<Outcome<Guid>> RemoveAsync(WardDb db, Guid accountId, Guid passkey, CancellationToken ct)
    {
        var gone = await db.OfficerPasskeys.Where(p => p.Id == passkey && p.AccountId == accountId)
            .ExecuteDeleteAsync(ct);
        if (gone == 0) return new PasskeyUnknown();
        await AuditTrail.AddAsync(db, _clock.GetUtcNow(),
            new AuditNote(OfficerActions.PasskeyRemoved, accountId, accountId, $"passkey={passkey}"), ct);
        return passkey;
    }
}
