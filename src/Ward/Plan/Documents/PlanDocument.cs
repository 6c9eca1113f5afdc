using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BachDang.Outreach.Ward.Plan.Documents;

/// <summary>A document of a task: a file kept by the ward, or the address of one elsewhere.</summary>
public sealed class PlanDocument
{
    public const int LongestName = 200;
    public const int LongestLink = 500;

    public required Guid Id { get; init; }
    public required string TaskId { get; init; }
    public required DateTimeOffset At { get; init; }
    public required Guid Officer { get; init; }
    public required string Name { get; init; }

    /// <summary>An https address; null for a file.</summary>
    public string? Link { get; init; }

    /// <summary>The file's kind, by its ending; null for an address.</summary>
    public string? Kind { get; init; }

    /// <summary>Bytes; 0 for an address.</summary>
    public long Size { get; init; }
}

internal sealed class PlanDocumentConfiguration : IEntityTypeConfiguration<PlanDocument>
{
    public void Configure(EntityTypeBuilder<PlanDocument> builder)
    {
        builder.Property(d => d.TaskId).HasMaxLength(PlanNote.LongestTask);
        builder.Property(d => d.Name).HasMaxLength(PlanDocument.LongestName);
        builder.Property(d => d.Link).HasMaxLength(PlanDocument.LongestLink);
        builder.Property(d => d.Kind).HasMaxLength(8);
        builder.HasIndex(d => new { d.TaskId, d.At });
    }
}
