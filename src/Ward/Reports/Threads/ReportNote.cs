using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BachDang.Outreach.Ward.Reports.Threads;

/// <summary>An officer's note that only the staff reads.</summary>
public sealed class ReportNote
{
    public required Guid Id { get; init; }
    public required Guid ReportId { get; init; }
    public required DateTimeOffset At { get; init; }
    public required Guid Officer { get; init; }
    public required string Text { get; init; }
}

internal sealed class ReportNoteConfiguration : IEntityTypeConfiguration<ReportNote>
{
    public void Configure(EntityTypeBuilder<ReportNote> builder)
    {
        builder.Property(n => n.Text).HasMaxLength(Report.LongestWords);
        builder.HasIndex(n => new { n.ReportId, n.At });
        builder.HasOne<Report>().WithMany().HasForeignKey(n => n.ReportId);
    }
}
