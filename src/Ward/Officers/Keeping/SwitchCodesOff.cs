using BachDang.Outreach.Ward.Audit;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers.Accounts;
using BachDang.Outreach.Ward.Officers.Passwords;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BachDang.Outreach.Ward.Officers.Keeping;

/// <summary>The operator asks these roles for the code; it cannot be switched off.</summary>
public sealed record CodesRequired : Refusal;

/// <summary>Takes the code app out of use, for the password, where the officer's roles do not need it.</summary>
public sealed class SwitchCodesOff
{
    private readonly WardWrites _writes;
    private readonly TimeProvider _clock;
    private readonly OwnerProof _proof;
    private readonly AccountsOptions _options;

    internal SwitchCodesOff(
        WardWrites writes, TimeProvider clock, OwnerProof proof, IOptions<AccountsOptions> options) =>
        (_writes, _clock, _proof, _options) = (writes, clock, proof, options.Value);

    public async Task<Outcome<Guid>> RunAsync(Officer officer, string password, CancellationToken ct)
    {
        if (_options.RequiresTotp(officer.Roles)) return new CodesRequired();
        var seen = await _proof.LookAsync(officer.Id, null, password, ct);
        return await _writes.RunAsync((db, token) => SwitchOffAsync(db, seen, token), ct);
    }

    private async Task<Outcome<Guid>> SwitchOffAsync(WardDb db, SeenOwner seen, CancellationToken ct)
    {
        var proved = await _proof.TakeAsync(db, seen, ct);
        if (proved.Value is not { } account) return proved.Refusal!;
        if (_options.RequiresTotp(account.Grants.Select(g => g.Role))) return new CodesRequired();
        (account.TotpEnabled, account.TotpSecret) = (false, null);
        account.SecurityStamp = SecurityStamps.Next();
        await db.OfficerCodes.Where(c => c.AccountId == account.Id && c.Kind == CodeKind.Recovery)
            .ExecuteDeleteAsync(ct);
        await AuditTrail.AddAsync(
            db, _clock.GetUtcNow(), new AuditNote(OfficerActions.TotpOff, account.Id, account.Id, ""), ct);
        return account.Id;
    }
}
