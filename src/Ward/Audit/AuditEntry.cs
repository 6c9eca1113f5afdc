using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BachDang.Outreach.Ward.Audit;

/// <summary>Who did what to which row and why. Each entry holds the hash of the one before, so that a changed, removed
/// or inserted entry is found. Never holds a resident's words.</summary>
public sealed class AuditEntry
{
    /// <summary>1, 2, 3 … without a gap.</summary>
    public required long Number { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>The officer; null when a resident or the service itself acted.</summary>
    public Guid? Officer { get; init; }
    public required string Action { get; init; }

    /// <summary>The row it was done to.</summary>
    public required Guid Subject { get; init; }

    /// <summary>Particulars that are no personal data: states, keys, counts.</summary>
    public required string Details { get; init; }
    public required byte[] PreviousHash { get; init; }
    public required byte[] Hash { get; init; }
}

/// <summary>The end of the chain; one row, locked while an entry is added.</summary>
public sealed class AuditHead
{
    public const int OnlyId = 1;

    public int Id { get; init; } = OnlyId;
    public required long Number { get; set; }
    public required byte[] Hash { get; set; }
}

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.HasKey(e => e.Number);
        builder.Property(e => e.Number).ValueGeneratedNever();
        builder.Property(e => e.Action).HasMaxLength(32);
        builder.Property(e => e.Details).HasMaxLength(400);
        builder.HasIndex(e => new { e.Subject, e.Number });
        builder.HasIndex(e => new { e.Officer, e.Number });
        builder.HasIndex(e => new { e.Action, e.Number });
        builder.HasIndex(e => e.At);
    }
}

internal sealed class AuditHeadConfiguration : IEntityTypeConfiguration<AuditHead>
{
    public void Configure(EntityTypeBuilder<AuditHead> builder)
    {
        builder.Property(h => h.Id).ValueGeneratedNever();
        builder.Property(h => h.Hash).HasMaxLength(32);
        builder.HasData(new AuditHead { Number = 0, Hash = new byte[32] });
    }
}
