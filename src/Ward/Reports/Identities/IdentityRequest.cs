using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BachDang.Outreach.Ward.Reports.Identities;

/// <summary>What is to be opened.</summary>
public enum SealedPart
{
    Contact = 0,
    Originals = 1,
}

public enum IdentityState
{
    Asked = 0,
    Agreed = 1,
    Declined = 2,
    Opened = 3,
}

/// <summary>The wish to open what a reporter sealed: asked by one officer, agreed to by another, opened by a custodian.
/// </summary>
public sealed class IdentityRequest
{
    public const int ShortestReason = 20;
    public const int LongestReason = 1000;

    public required Guid Id { get; init; }
    public required Guid ReportId { get; init; }
    public required SealedPart Part { get; init; }
    public IdentityState State { get; set; }
    public required Guid AskedBy { get; init; }
    public required DateTimeOffset AskedAt { get; init; }
    public required string Reason { get; init; }
    public Guid? DecidedBy { get; set; }
    public DateTimeOffset? DecidedAt { get; set; }
    public Guid? OpenedBy { get; set; }
    public DateTimeOffset? OpenedAt { get; set; }
}

internal sealed class IdentityRequestConfiguration : IEntityTypeConfiguration<IdentityRequest>
{
    public void Configure(EntityTypeBuilder<IdentityRequest> builder)
    {
        builder.Property(r => r.Reason).HasMaxLength(IdentityRequest.LongestReason);
        builder.Property(r => r.State).IsConcurrencyToken();
        builder.HasIndex(r => new { r.ReportId, r.AskedAt });
        builder.HasIndex(r => r.State);
        builder.HasOne<Report>().WithMany().HasForeignKey(r => r.ReportId);
    }
}
