using BachDang.Outreach.Ward.Officers.Passkeys;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Officers.Accounts;

/// <summary>The passkeys, as Identity asks for them. What it needs for making one only (the device's certificate, the
/// browser's words) is not kept.</summary>
internal sealed partial class OfficerStore : IUserPasskeyStore<OfficerAccount>
{
    /// <summary>Keeps a passkey that was just made.</summary>
    public OfficerPasskey Add(OfficerAccount account, UserPasskeyInfo made)
    {
        var now = clock.GetUtcNow();
        var row = new OfficerPasskey
        {
            Id = Guid.CreateVersion7(now),
            AccountId = account.Id,
            Name = made.Name ?? "",
            CredentialId = made.CredentialId,
            PublicKey = made.PublicKey,
            SignCount = made.SignCount,
            Transports = string.Join(',', (made.Transports ?? []).Where(t => t.All(char.IsAsciiLetterOrDigit)).Take(6)),
            IsBackupEligible = made.IsBackupEligible,
            IsBackedUp = made.IsBackedUp,
            CreatedAt = now,
        };
        db.OfficerPasskeys.Add(row);
        return row;
    }

    public async Task AddOrUpdatePasskeyAsync(
        OfficerAccount user, UserPasskeyInfo passkey, CancellationToken cancellationToken)
    {
        var row = await db.OfficerPasskeys.AsTracking().SingleOrDefaultAsync(
            p => p.CredentialId == passkey.CredentialId && p.AccountId == user.Id, cancellationToken);
        if (row is null) Add(user, passkey);
        else (row.SignCount, row.IsBackedUp) = (passkey.SignCount, passkey.IsBackedUp);
    }

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(
        OfficerAccount user, CancellationToken cancellationToken)
    {
        var rows = await db.OfficerPasskeys.AsNoTracking().Where(p => p.AccountId == user.Id)
            .Take(OfficerPasskey.MostOfOne).ToListAsync(cancellationToken);
        return [.. rows.Select(Info)];
    }

    public async Task<OfficerAccount?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken)
    {
        var id = await db.OfficerPasskeys.Where(p => p.CredentialId == credentialId)
            .Select(p => (Guid?)p.AccountId).SingleOrDefaultAsync(cancellationToken);
        return id is null ? null : await FindByIdAsync(id.Value.ToString(), cancellationToken);
    }

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(
        OfficerAccount user, byte[] credentialId, CancellationToken cancellationToken)
    {
        var row = await db.OfficerPasskeys.AsNoTracking().SingleOrDefaultAsync(
            p => p.CredentialId == credentialId && p.AccountId == user.Id, cancellationToken);
        return row is null ? null : Info(row);
    }

    public Task RemovePasskeyAsync(OfficerAccount user, byte[] credentialId, CancellationToken cancellationToken) =>
        db.OfficerPasskeys.Where(p => p.CredentialId == credentialId && p.AccountId == user.Id)
            .ExecuteDeleteAsync(cancellationToken);

    // Only keys whose device asked its owner are kept at all.
    private static UserPasskeyInfo Info(OfficerPasskey row) => new(
        row.CredentialId, row.PublicKey, row.CreatedAt, (uint)row.SignCount,
        row.Transports.Split(',', StringSplitOptions.RemoveEmptyEntries), isUserVerified: true,
        row.IsBackupEligible, row.IsBackedUp, attestationObject: [], clientDataJson: [])
    {
        Name = row.Name,
    };
}
