using BachDang.Outreach.Ward.Audit;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers.Accounts;
using BachDang.Outreach.Ward.Officers.Passwords;
using BachDang.Outreach.Ward.Officers.SigningIn;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BachDang.Outreach.Ward.Officers.Keeping;

/// <summary>Gives an officer another password, for the one so far. Every other session ends.</summary>
public sealed class ChangePassword
{
    private readonly WardWrites _writes;
    private readonly IServiceScopeFactory _scopes;
    private readonly TimeProvider _clock;
    private readonly PasswordHashing _hashing;
    private readonly TryCounter _tries;
    private readonly OpenSessions _open;

    internal ChangePassword(
        WardWrites writes, IServiceScopeFactory scopes, TimeProvider clock, PasswordHashing hashing, TryCounter tries,
        OpenSessions open) =>
        (_writes, _scopes, _clock, _hashing, _tries, _open) = (writes, scopes, clock, hashing, tries, open);

    /// <param name="officer">Whose password.</param>
    /// <param name="session">The session that stays.</param>
    /// <param name="current">The password so far.</param>
    /// <param name="wanted">The new one.</param>
    /// <param name="ct">Cancels the work.</param>
    public async Task<Outcome<Guid>> RunAsync(
        Officer officer, Guid session, string current, string wanted, CancellationToken ct)
    {
        OfficerAccount seen;
        await using (var scope = _scopes.CreateAsyncScope())
        {
            seen = await scope.ServiceProvider.GetRequiredService<WardDb>().OfficerAccounts.AsNoTracking()
                .SingleAsync(a => a.Id == officer.Id, ct);
        }
        var right = _hashing.IsRight(seen, current);
        var hashed = right ? _hashing.Hash(seen, wanted) : new SignInRefused();
        var done = await _writes.RunAsync((db, token) => ChangeAsync(db, seen, session, hashed, token), ct);
        _open.Forget();
        return done;
    }

    private async Task<Outcome<Guid>> ChangeAsync(
        WardDb db, OfficerAccount seen, Guid session, Outcome<string> hashed, CancellationToken ct)
    {
        var account = await db.TakeOfficerAsync(seen.Id, ct);
        if (account is null || _tries.IsClosed(account) || account.PasswordHash != seen.PasswordHash)
            return new SignInRefused();
        // A browser left open must not become a place to guess the password at.
        if (hashed.Refusal is SignInRefused) await _tries.CountAsync(db, account, ct);
        if (hashed.Value is not { } hash) return hashed.Refusal!;
        var now = _clock.GetUtcNow();
        (account.PasswordHash, account.SecurityStamp) = (hash, SecurityStamps.Next());
        await db.OfficerSessions.Where(s => s.AccountId == account.Id && s.Id != session && s.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, now), ct);
        await AuditTrail.AddAsync(
            db, now, new AuditNote(OfficerActions.PasswordSet, account.Id, account.Id, ""), ct);
        return account.Id;
    }
}
