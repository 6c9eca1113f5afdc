using BachDang.Outreach.Ward.Officers.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BachDang.Outreach.Ward.Officers.Logins;

/// <summary>An officer's account at the configured OpenID provider. Found by issuer and subject alone, never by a name
/// or an e-mail address, which others can give themselves.</summary>
public sealed class OfficerLogin
{
    internal const int LongestIssuer = 200;
    internal const int LongestSubject = 255;

    public required Guid AccountId { get; init; }
    public required string Issuer { get; init; }
    public required string Subject { get; init; }
    public required DateTimeOffset LinkedAt { get; init; }
}

internal sealed class OfficerLoginConfiguration : IEntityTypeConfiguration<OfficerLogin>
{
    public void Configure(EntityTypeBuilder<OfficerLogin> builder)
    {
        builder.HasKey(l => l.AccountId);
        builder.Property(l => l.Issuer).HasMaxLength(OfficerLogin.LongestIssuer);
        builder.Property(l => l.Subject).HasMaxLength(OfficerLogin.LongestSubject);
        builder.HasIndex(l => new { l.Issuer, l.Subject }).IsUnique();
        builder.HasOne<OfficerAccount>().WithOne().HasForeignKey<OfficerLogin>(l => l.AccountId);
    }
}
