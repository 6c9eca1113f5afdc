using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers.Accounts;
using BachDang.Outreach.Ward.Officers.Passwords;
using BachDang.Outreach.Ward.Officers.SigningIn;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BachDang.Outreach.Ward.Officers.Keeping;

/// <summary>An account as it was when its password was checked.</summary>
internal sealed record SeenOwner(Guid AccountId, string? PasswordHash, bool Holds);

/// <summary>Before the ways into an account are changed: is its officer at the keyboard, or only a browser that was
/// left open?</summary>
internal sealed class OwnerProof(
    IServiceScopeFactory scopes, TimeProvider clock, PasswordHashing hashing, TryCounter tries)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    /// <summary>Outside the gate, because hashing is slow.</summary>
    /// <param name="accountId">Whose account.</param>
    /// <param name="session">A session that stands for the password when it began just now; null to insist.</param>
    /// <param name="password">As typed.</param>
    /// <param name="ct">Cancels the work.</param>
    public async Task<SeenOwner> LookAsync(Guid accountId, Guid? session, string password, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WardDb>();
        var account = await db.OfficerAccounts.AsNoTracking().SingleAsync(a => a.Id == accountId, ct);
        var started = await db.OfficerSessions
            .Where(s => s.Id == session && s.AccountId == accountId && s.EndedAt == null)
            .Select(s => (DateTimeOffset?)s.StartedAt).SingleOrDefaultAsync(ct);
        return new SeenOwner(accountId, account.PasswordHash,
            (started is { } at && IsFresh(at, clock.GetUtcNow())) || hashing.IsRight(account, password));
    }

    /// <summary>Inside the save: the account, held, or the refusal. Wrong passwords count as at the sign-in.</summary>
    public async Task<Outcome<OfficerAccount>> TakeAsync(WardDb db, SeenOwner seen, CancellationToken ct)
    {
        var account = await db.TakeOfficerAsync(seen.AccountId, ct);
        if (account is null || tries.IsClosed(account) || account.PasswordHash != seen.PasswordHash)
            return new SignInRefused();
        if (seen.Holds) return account;
        await tries.CountAsync(db, account, ct);
        return new SignInRefused();
    }

    internal static bool IsFresh(DateTimeOffset startedAt, DateTimeOffset now) => now - startedAt < Fresh;
}
