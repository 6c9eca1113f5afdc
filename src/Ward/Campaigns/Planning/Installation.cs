using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BachDang.Outreach.Ward.Campaigns.Planning;

/// <summary>The mark that this database and the keys folder share; one row.</summary>
internal sealed class Installation
{
    public const int OnlyRow = 1;

    public required int Id { get; init; }
    public required string Mark { get; set; }
    public required DateTimeOffset RenewedAt { get; set; }
}

internal sealed class InstallationConfiguration : IEntityTypeConfiguration<Installation>
{
    public void Configure(EntityTypeBuilder<Installation> builder)
    {
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.Mark).HasMaxLength(32);
    }
}
