using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BachDang.Outreach.Ward.Reports;

/// <summary>One step in the life of a report: what residents and officers read as its history.</summary>
public sealed class ReportEvent
{
    public required Guid Id { get; init; }
    public required Guid ReportId { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>Null for the first row and where only something else changed.</summary>
    public ReportStatus? From { get; init; }
    public required ReportStatus To { get; init; }

    /// <summary>What happened, one of <see cref="ReportActions"/>.</summary>
    public required string Action { get; init; }

    /// <summary>The officer; null when the reporter or the service itself acted.</summary>
    public Guid? Officer { get; init; }

    /// <summary>Who got the report, where it was taken or handed over.</summary>
    public Guid? AssignedTo { get; init; }

    /// <summary>The officer's reason in words the resident can read; null where none is needed.</summary>
    public string? Reason { get; init; }

    /// <summary>What proves the outcome (the number of a record, a decision); for closings.</summary>
    public string? Evidence { get; init; }

    /// <summary>Why there is no such proof; for closings without one.</summary>
    public string? WhyNoEvidence { get; init; }

    /// <summary>Whether the report went to an authority with this step.</summary>
    public bool IsForwarding => To == ReportStatus.Forwarded && From is { } from && from != ReportStatus.Forwarded;
}

internal sealed class ReportEventConfiguration : IEntityTypeConfiguration<ReportEvent>
{
    public void Configure(EntityTypeBuilder<ReportEvent> builder)
    {
        builder.Property(e => e.Action).HasMaxLength(32);
        builder.Property(e => e.Reason).HasMaxLength(Report.LongestWords);
        builder.Property(e => e.Evidence).HasMaxLength(Report.LongestWords);
        builder.Property(e => e.WhyNoEvidence).HasMaxLength(Report.LongestWords);
        builder.Ignore(e => e.IsForwarding);
        builder.HasIndex(e => new { e.ReportId, e.At });
        builder.HasIndex(e => e.At);
        builder.HasOne<Report>().WithMany().HasForeignKey(e => e.ReportId);
    }
}
