using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BachDang.Outreach.Ward.Officers.Accounts;

/// <summary>A person of the staff who may sign in.</summary>
public sealed class OfficerAccount
{
    public const int LongestName = 100;
    public const int LongestSignInName = 40;

    public required Guid Id { get; init; }

    /// <summary>As colleagues read it.</summary>
    public required string Name { get; set; }

    /// <summary>As typed to sign in: small letters, digits, dots and dashes.</summary>
    public required string SignInName { get; init; }

    /// <summary>The key of the one mass organization this officer acts for; null for everybody else.</summary>
    public string? Organization { get; set; }

    /// <summary>Null until the invitation is used.</summary>
    public string? PasswordHash { get; set; }

    /// <summary>Changes with every password and second factor.</summary>
    public required string SecurityStamp { get; set; }

    /// <summary>The secret of the code app, sealed; kept before the first code proves that the app has it.</summary>
    public byte[]? TotpSecret { get; set; }

    /// <summary>Whether a code is asked for at sign-in.</summary>
    public bool TotpEnabled { get; set; }

    /// <summary>Wrong passwords and codes since the last sign-in.</summary>
    public int FailedTries { get; set; }
    public DateTimeOffset? LockedUntil { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? DisabledAt { get; set; }
    public List<OfficerGrant> Grants { get; } = [];

    internal Officer AsOfficer() => new(Id, Grants.Select(grant => grant.Role).ToHashSet());
}

/// <summary>One role of one officer.</summary>
public sealed class OfficerGrant
{
    public required Guid AccountId { get; init; }
    public required OfficerRole Role { get; init; }
}

internal sealed class OfficerAccountConfiguration : IEntityTypeConfiguration<OfficerAccount>
{
    public void Configure(EntityTypeBuilder<OfficerAccount> builder)
    {
        builder.Property(a => a.Name).HasMaxLength(OfficerAccount.LongestName);
        builder.Property(a => a.SignInName).HasMaxLength(OfficerAccount.LongestSignInName);
        builder.Property(a => a.Organization).HasMaxLength(64);
        builder.Property(a => a.PasswordHash).HasMaxLength(200);
        builder.Property(a => a.SecurityStamp).HasMaxLength(64);
        builder.Property(a => a.TotpSecret).HasMaxLength(128);
        builder.HasIndex(a => a.SignInName).IsUnique();
        builder.HasMany(a => a.Grants).WithOne().HasForeignKey(g => g.AccountId);
    }
}

internal sealed class OfficerGrantConfiguration : IEntityTypeConfiguration<OfficerGrant>
{
    public void Configure(EntityTypeBuilder<OfficerGrant> builder)
    {
        builder.ToTable("OfficerGrants");
        builder.HasKey(g => new { g.AccountId, g.Role });
    }
}
