using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BachDang.Outreach.Ward.Reports.Identities;

/// <summary>The talk that is told what becomes of a report. Absent where the reporter wanted no link; erased with the
/// talk, and after the report's closing.</summary>
public sealed class ReportLink
{
    public required Guid ReportId { get; init; }
    public required Guid ConversationId { get; set; }
    public required string Channel { get; set; }
}

/// <summary>Name and phone as the reporter gave them, readable only with the custodian's passphrase.</summary>
public sealed class ReportContact
{
    public required Guid ReportId { get; init; }

    /// <summary>A box for the ward's public key; see Identity/Sealing.</summary>
    public required byte[] Box { get; init; }
    public required DateTimeOffset SealedAt { get; init; }
}

internal sealed class ReportLinkConfiguration : IEntityTypeConfiguration<ReportLink>
{
    public void Configure(EntityTypeBuilder<ReportLink> builder)
    {
        builder.HasKey(l => l.ReportId);
        builder.Property(l => l.Channel).HasMaxLength(16);
        builder.HasIndex(l => l.ConversationId);
        builder.HasOne<Report>().WithOne().HasForeignKey<ReportLink>(l => l.ReportId);
    }
}

internal sealed class ReportContactConfiguration : IEntityTypeConfiguration<ReportContact>
{
    public void Configure(EntityTypeBuilder<ReportContact> builder)
    {
        builder.HasKey(c => c.ReportId);
        builder.HasOne<Report>().WithOne().HasForeignKey<ReportContact>(c => c.ReportId);
    }
}
