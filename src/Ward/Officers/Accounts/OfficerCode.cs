using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BachDang.Outreach.Ward.Officers.Accounts;

internal enum CodeKind
{
    /// <summary>A recovery code that may still be used; its row goes with its use.</summary>
    Recovery = 0,

    /// <summary>A code of the app that was used and is still within its time, so that it counts once.</summary>
    Spent = 1,
}

/// <summary>A code of an officer, by its keyed hash.</summary>
internal sealed class OfficerCode
{
    public required Guid AccountId { get; init; }
    public required CodeKind Kind { get; init; }
    public required byte[] Hash { get; init; }
    public required DateTimeOffset At { get; init; }
}

internal sealed class OfficerCodeConfiguration : IEntityTypeConfiguration<OfficerCode>
{
    public void Configure(EntityTypeBuilder<OfficerCode> builder)
    {
        builder.HasKey(c => new { c.AccountId, c.Kind, c.Hash });
        builder.Property(c => c.Hash).HasMaxLength(32);
        builder.HasOne<OfficerAccount>().WithMany().HasForeignKey(c => c.AccountId);
    }
}
