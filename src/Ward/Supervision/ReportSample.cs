using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BachDang.Outreach.Ward.Supervision;

/// <summary>A draw of closed reports to read. The same days and the same seed give the same draw as long as the same
/// reports were closed in them.</summary>
public sealed class ReportSample
{
    public required Guid Id { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly Until { get; init; }
    public required int Seed { get; init; }

    /// <summary>Among how many it was drawn.</summary>
    public required int Of { get; init; }
    public required DateTimeOffset At { get; init; }
    public required Guid Officer { get; init; }
}

/// <summary>One report of a draw.</summary>
public sealed class ReportSampleItem
{
    public required Guid SampleId { get; init; }

    /// <summary>1, 2, 3 …</summary>
    public required int Place { get; init; }
    public required Guid ReportId { get; init; }
}

internal sealed class ReportSampleConfiguration : IEntityTypeConfiguration<ReportSample>
{
    public void Configure(EntityTypeBuilder<ReportSample> builder) => builder.HasIndex(s => s.At);
}

internal sealed class ReportSampleItemConfiguration : IEntityTypeConfiguration<ReportSampleItem>
{
    public void Configure(EntityTypeBuilder<ReportSampleItem> builder) =>
        builder.HasKey(i => new { i.SampleId, i.Place });
}
