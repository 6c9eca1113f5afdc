using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers.Accounts;
using BachDang.Outreach.Ward.Officers.Passwords;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BachDang.Outreach.Ward.Officers.SigningIn;

/// <summary>What the right password leaves to do.</summary>
public enum NextStep
{
    Enter,
    GiveCode,
    SetUpCodes,
}

/// <summary>The password was right.</summary>
/// <param name="AccountId">Whose.</param>
/// <param name="Stamp">The account's security stamp; what follows is refused when it has changed.</param>
/// <param name="Next">What is still asked.</param>
public sealed record PasswordPassed(Guid AccountId, string Stamp, NextStep Next);

/// <summary>The first step of a sign-in. Takes the same time for a name that nobody has.</summary>
public sealed class CheckPassword
{
    private readonly WardWrites _writes;
    private readonly IServiceScopeFactory _scopes;
    private readonly TryCounter _tries;
    private readonly IPasswordHasher<OfficerAccount> _hasher;
    private readonly AccountsOptions _options;
    private readonly OfficerAccount _nobody;

    internal CheckPassword(
        WardWrites writes, IServiceScopeFactory scopes, TryCounter tries, IPasswordHasher<OfficerAccount> hasher,
        IOptions<AccountsOptions> options)
    {
        (_writes, _scopes, _tries, _hasher, _options) = (writes, scopes, tries, hasher, options.Value);
        // Made now and not when the first unknown name comes: that one would take twice as long.
        _nobody = Nobody();
    }

    public async Task<Outcome<PasswordPassed>> RunAsync(string signInName, string password, CancellationToken ct)
    {
        var found = await FindAsync(SignInNames.Normalize(signInName), ct);
        // Hashed outside the gate: a tenth of a second of work must not hold up everybody who writes.
        var account = found?.PasswordHash is null ? _nobody : found;
        var verified = _hasher.VerifyHashedPassword(
            account, account.PasswordHash!, PasswordGuard.Normalize(password)) != PasswordVerificationResult.Failed;
        return await _writes.RunAsync((db, token) => DecideAsync(db, account, verified, token), ct);
    }

    private async Task<Outcome<PasswordPassed>> DecideAsync(
        WardDb db, OfficerAccount seen, bool verified, CancellationToken ct)
    {
        if (await db.TakeOfficerAsync(seen.Id, ct) is not { } account) return new SignInRefused();
        if (_tries.IsClosed(account)) return new SignInRefused();
        if (!verified || account.PasswordHash != seen.PasswordHash)
        {
            await _tries.CountAsync(db, account, ct);
            return new SignInRefused();
        }
        return new PasswordPassed(account.Id, account.SecurityStamp, _options.NextFor(account));
    }

    private async Task<OfficerAccount?> FindAsync(string signInName, CancellationToken ct)
    {
        await using var scope = _scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<WardDb>().OfficerAccounts.AsNoTracking()
            .SingleOrDefaultAsync(a => a.SignInName == signInName, ct);
    }

    private OfficerAccount Nobody()
    {
        var nobody = new OfficerAccount
        {
            Id = Guid.Empty,
            Name = "",
            SignInName = "",
            SecurityStamp = "",
            CreatedAt = DateTimeOffset.UnixEpoch,
        };
        nobody.PasswordHash = _hasher.HashPassword(nobody, Guid.CreateVersion7().ToString());
        return nobody;
    }
}
