using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BachDang.Outreach.Ward.Audit.Digests;

/// <summary>The end of the audit chain as it was at the beginning of a week. It is also logged and printed:
/// whoever computes the chain anew cannot reach those.</summary>
public sealed class AuditDigest
{
    /// <summary>The week's Monday in the ward.</summary>
    public required DateOnly Week { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>Entries so far.</summary>
    public required long Number { get; init; }
    public required byte[] Hash { get; init; }
}

internal sealed class AuditDigestConfiguration : IEntityTypeConfiguration<AuditDigest>
{
    public void Configure(EntityTypeBuilder<AuditDigest> builder)
    {
        builder.HasKey(d => d.Week);
        builder.Property(d => d.Hash).HasMaxLength(32);
    }
}
