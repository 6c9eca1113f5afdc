using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BachDang.Outreach.Ward.Officers.Accounts;

/// <summary>The right to choose a password, once, by a link. Only the link's hash is kept.</summary>
public sealed class OfficerInvitation
{
    public required Guid Id { get; init; }

    /// <summary>Whose password; null for the very first officer, who makes the account by the link itself.</summary>
    public Guid? AccountId { get; init; }
    public required byte[] TokenHash { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }
    public DateTimeOffset? UsedAt { get; set; }
}

internal sealed class OfficerInvitationConfiguration : IEntityTypeConfiguration<OfficerInvitation>
{
    public void Configure(EntityTypeBuilder<OfficerInvitation> builder)
    {
        builder.Property(i => i.TokenHash).HasMaxLength(32);
        builder.HasIndex(i => i.TokenHash).IsUnique();
        builder.HasIndex(i => i.AccountId);
        builder.HasOne<OfficerAccount>().WithMany().HasForeignKey(i => i.AccountId);
    }
}
