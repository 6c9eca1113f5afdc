using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BachDang.Outreach.Ward.Reports.Searching;

/// <summary>One syllable that stands in a report, without marks and capitals: what the officers' search looks up.
/// </summary>
public sealed class ReportWord
{
    public const int Longest = 24;

    public required string Word { get; init; }
    public required Guid ReportId { get; init; }
}

internal sealed class ReportWordConfiguration : IEntityTypeConfiguration<ReportWord>
{
    public void Configure(EntityTypeBuilder<ReportWord> builder)
    {
        builder.HasKey(w => new { w.Word, w.ReportId });
        builder.Property(w => w.Word).HasMaxLength(ReportWord.Longest);
        builder.HasIndex(w => w.ReportId);
        builder.HasOne<Report>().WithMany().HasForeignKey(w => w.ReportId).OnDelete(DeleteBehavior.Cascade);
    }
}
