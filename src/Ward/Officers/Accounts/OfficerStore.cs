using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Officers.Accounts;

/// <summary>Gives ASP.NET Core Identity our rows. It changes them and never saves: the operation that asked saves once,
/// together with its audit entry.</summary>
internal sealed partial class OfficerStore(WardDb db, AddressKeys keys, TimeProvider clock)
    : IUserPasswordStore<OfficerAccount>, IUserSecurityStampStore<OfficerAccount>,
        IUserAuthenticatorKeyStore<OfficerAccount>, IUserTwoFactorRecoveryCodeStore<OfficerAccount>
{
    private const string CodeHash = "officer-code";

    /// <summary>The keyed hash of a code: whoever has only the data cannot try all codes.</summary>
    public byte[] HashOf(OfficerAccount account, string code) => keys.Hash(CodeHash, $"{account.Id:N}\n{code}");

    public Task<string> GetUserIdAsync(OfficerAccount user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Id.ToString());

    public Task<string?> GetUserNameAsync(OfficerAccount user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.SignInName);

    // The name to sign in with is fixed when the account is made.
    public Task SetUserNameAsync(OfficerAccount user, string? userName, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<string?> GetNormalizedUserNameAsync(OfficerAccount user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.SignInName);

    public Task SetNormalizedUserNameAsync(
        OfficerAccount user, string? normalizedName, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<IdentityResult> CreateAsync(OfficerAccount user, CancellationToken cancellationToken)
    {
        db.OfficerAccounts.Add(user);
        return Task.FromResult(IdentityResult.Success);
    }

    public Task<IdentityResult> UpdateAsync(OfficerAccount user, CancellationToken cancellationToken) =>
        Task.FromResult(IdentityResult.Success);

    // Accounts are disabled, never erased: the audit log names them.
    public Task<IdentityResult> DeleteAsync(OfficerAccount user, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    // A device may hand back anything as its owner.
    public async Task<OfficerAccount?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Guid.TryParse(userId, out var id)
            ? await db.OfficerAccounts.AsTracking().Include(a => a.Grants)
                .SingleOrDefaultAsync(a => a.Id == id, cancellationToken)
            : null;

    public Task<OfficerAccount?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        db.OfficerAccounts.AsTracking().Include(a => a.Grants)
            .SingleOrDefaultAsync(a => a.SignInName == normalizedUserName, cancellationToken);

    public Task SetPasswordHashAsync(OfficerAccount user, string? passwordHash, CancellationToken cancellationToken)
    {
        user.PasswordHash = passwordHash;
        return Task.CompletedTask;
    }

    public Task<string?> GetPasswordHashAsync(OfficerAccount user, CancellationToken cancellationToken) =>
        Task.FromResult(user.PasswordHash);

    public Task<bool> HasPasswordAsync(OfficerAccount user, CancellationToken cancellationToken) =>
        Task.FromResult(user.PasswordHash is not null);

    public Task SetSecurityStampAsync(OfficerAccount user, string stamp, CancellationToken cancellationToken)
    {
        user.SecurityStamp = stamp;
        return Task.CompletedTask;
    }

    public Task<string?> GetSecurityStampAsync(OfficerAccount user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.SecurityStamp);

    public Task SetAuthenticatorKeyAsync(OfficerAccount user, string key, CancellationToken cancellationToken)
    {
        user.TotpSecret = keys.SealText(key);
        return Task.CompletedTask;
    }

    public Task<string?> GetAuthenticatorKeyAsync(OfficerAccount user, CancellationToken cancellationToken) =>
        Task.FromResult(user.TotpSecret is { } secret ? keys.UnsealText(secret) : null);

    public async Task ReplaceCodesAsync(
        OfficerAccount user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken)
    {
        await Recovery(user).ExecuteDeleteAsync(cancellationToken);
        var now = clock.GetUtcNow();
        db.OfficerCodes.AddRange(recoveryCodes.Select(code => new OfficerCode
        {
            AccountId = user.Id,
            Kind = CodeKind.Recovery,
            Hash = HashOf(user, code),
            At = now,
        }));
    }

    public async Task<bool> RedeemCodeAsync(OfficerAccount user, string code, CancellationToken cancellationToken)
    {
        var hash = HashOf(user, code);
        return await Recovery(user).Where(c => c.Hash == hash).ExecuteDeleteAsync(cancellationToken) == 1;
    }

    public Task<int> CountCodesAsync(OfficerAccount user, CancellationToken cancellationToken) =>
        Recovery(user).CountAsync(cancellationToken);

    public void Dispose()
    {
        // The context belongs to the operation.
    }

    private IQueryable<OfficerCode> Recovery(OfficerAccount user) =>
        db.OfficerCodes.Where(c => c.AccountId == user.Id && c.Kind == CodeKind.Recovery);
}
