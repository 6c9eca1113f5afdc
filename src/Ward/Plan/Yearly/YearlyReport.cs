using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BachDang.Outreach.Ward.Plan.Yearly;

/// <summary>The yearly report to the Department of Science and Technology and the ward's Party committee.</summary>
public sealed class YearlyReport
{
    public required int Year { get; init; }

    /// <summary>Number of the newest version.</summary>
    public required int Latest { get; set; }

    /// <summary>The version signed off last; null before.</summary>
    public int? SignedVersion { get; set; }
    public Guid? SignedBy { get; set; }
    public DateTimeOffset? SignedAt { get; set; }
}

/// <summary>One version: what an officer wrote, with the figures of that moment. Never changed.</summary>
public sealed class YearlyReportVersion
{
    /// <summary>The longest part, in UTF-16 units.</summary>
    public const int LongestPart = 8000;

    public required int Year { get; init; }

    /// <summary>1, 2, 3 …</summary>
    public required int Number { get; init; }
    public required DateTimeOffset At { get; init; }
    public required Guid Officer { get; init; }

    /// <summary>The texts by the names of <see cref="YearlyPart"/>, as JSON.</summary>
    public required string Texts { get; init; }

    /// <summary>A <see cref="YearlyFigures"/> as JSON.</summary>
    public required string Figures { get; init; }
}

/// <summary>The parts that officers write; their headings are in content/documents.</summary>
public enum YearlyPart
{
    Leading = 0,
    Telling = 1,
    Checking = 2,
    Difficulties = 3,
    NextYear = 4,
    Proposals = 5,
}

internal sealed class YearlyReportConfiguration : IEntityTypeConfiguration<YearlyReport>
{
    public void Configure(EntityTypeBuilder<YearlyReport> builder)
    {
        builder.HasKey(r => r.Year);
        builder.Property(r => r.Year).ValueGeneratedNever();
        builder.Property(r => r.Latest).IsConcurrencyToken();
    }
}

internal sealed class YearlyReportVersionConfiguration : IEntityTypeConfiguration<YearlyReportVersion>
{
    public void Configure(EntityTypeBuilder<YearlyReportVersion> builder) =>
        builder.HasKey(v => new { v.Year, v.Number });
}
