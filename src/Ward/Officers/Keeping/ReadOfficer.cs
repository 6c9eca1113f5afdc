using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers.Accounts;
using BachDang.Outreach.Ward.Officers.Passkeys;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BachDang.Outreach.Ward.Officers.Keeping;

/// <summary>One account as its page shows it.</summary>
/// <param name="Account">With its roles.</param>
/// <param name="Sessions">Those still open, the latest first.</param>
/// <param name="RecoveryCodes">How many are left.</param>
/// <param name="Invited">Whether a one-time link waits to be used.</param>
/// <param name="Passkeys">The latest last.</param>
/// <param name="LinkedAt">Since when an account at the OpenID provider is linked; null when none is.</param>
public sealed record OfficerView(
    OfficerAccount Account, IReadOnlyList<OfficerSession> Sessions, int RecoveryCodes, bool Invited,
    IReadOnlyList<OfficerPasskey> Passkeys, DateTimeOffset? LinkedAt)
{
    /// <summary>Whether the operator asks these roles for the code of an app.</summary>
    public required bool CodesRequired { get; init; }

    internal DateTimeOffset ReadAt { get; init; }

    /// <summary>Whether a session began so short a time ago that it stands for the password.</summary>
    public bool StandsForPassword(Guid session) =>
        Sessions.Any(s => s.Id == session && OwnerProof.IsFresh(s.StartedAt, ReadAt));
}

/// <summary>The page of one account, for its officer or an administrator.</summary>
public sealed class ReadOfficer(WardDb db, TimeProvider clock, IOptions<AccountsOptions> options)
{
    public async Task<OfficerView?> RunAsync(Guid accountId, CancellationToken ct)
    {
        var account = await db.OfficerAccounts.AsNoTracking().Include(a => a.Grants)
            .SingleOrDefaultAsync(a => a.Id == accountId, ct);
        if (account is null) return null;
        var now = clock.GetUtcNow();
        var (seenAfter, startedAfter) =
            (now.AddMinutes(-options.Value.IdleMinutes), now.AddHours(-options.Value.SessionHours));
        var sessions = await db.OfficerSessions.AsNoTracking()
            .Where(s => s.AccountId == accountId && s.EndedAt == null && s.StartedAt > startedAfter
                && s.SeenAt > seenAfter)
            .OrderByDescending(s => s.StartedAt).ToListAsync(ct);
        var codes = await db.OfficerCodes
            .CountAsync(c => c.AccountId == accountId && c.Kind == CodeKind.Recovery, ct);
        var invited = await db.OfficerInvitations
            .AnyAsync(i => i.AccountId == accountId && i.UsedAt == null && i.ExpiresAt > now, ct);
        var passkeys = await db.OfficerPasskeys.AsNoTracking().Where(p => p.AccountId == accountId)
            .OrderBy(p => p.CreatedAt).Take(OfficerPasskey.MostOfOne).ToListAsync(ct);
        var linkedAt = await db.OfficerLogins.Where(l => l.AccountId == accountId)
            .Select(l => (DateTimeOffset?)l.LinkedAt).SingleOrDefaultAsync(ct);
        return new OfficerView(account, sessions, codes, invited, passkeys, linkedAt)
        {
            CodesRequired = options.Value.RequiresTotp(account.Grants.Select(g => g.Role)),
            ReadAt = now,
        };
    }
}
