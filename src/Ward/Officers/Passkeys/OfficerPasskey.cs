using BachDang.Outreach.Ward.Officers.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BachDang.Outreach.Ward.Officers.Passkeys;

/// <summary>A key that an officer's telephone, computer or security key holds and opens only for its owner (finger,
/// face, PIN). The ward has the public half.</summary>
public sealed class OfficerPasskey
{
    public const int LongestName = 60;
    public const int MostOfOne = 10;

    // The standard's own bound for the identifier.
    internal const int LongestCredential = 1023;

    public required Guid Id { get; init; }
    public required Guid AccountId { get; init; }

    /// <summary>As the officer calls the device.</summary>
    public required string Name { get; set; }

    /// <summary>What the device calls the key.</summary>
    public required byte[] CredentialId { get; init; }
    public required byte[] PublicKey { get; init; }

    /// <summary>How often the device has signed, where it counts; a lower figure than before is a copy.</summary>
    public required long SignCount { get; set; }

    /// <summary>How browsers reach the device, commas between.</summary>
    public required string Transports { get; init; }
    public required bool IsBackupEligible { get; init; }
    public required bool IsBackedUp { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? UsedAt { get; set; }
}

internal sealed class OfficerPasskeyConfiguration : IEntityTypeConfiguration<OfficerPasskey>
{
    private const int LongestPublicKey = 2048;
    private const int LongestTransports = 100;

    public void Configure(EntityTypeBuilder<OfficerPasskey> builder)
    {
        builder.Property(p => p.Name).HasMaxLength(OfficerPasskey.LongestName);
        builder.Property(p => p.CredentialId).HasMaxLength(OfficerPasskey.LongestCredential);
        builder.Property(p => p.PublicKey).HasMaxLength(LongestPublicKey);
        builder.Property(p => p.Transports).HasMaxLength(LongestTransports);
        builder.HasIndex(p => p.CredentialId).IsUnique();
        builder.HasIndex(p => p.AccountId);
        builder.HasOne<OfficerAccount>().WithMany().HasForeignKey(p => p.AccountId);
    }
}
