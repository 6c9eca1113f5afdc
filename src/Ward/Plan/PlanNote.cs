using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BachDang.Outreach.Ward.Plan;

/// <summary>How far a task of content/plan.yml is, in an officer's words.</summary>
public sealed class PlanNote
{
    public const int LongestText = 2000;
    public const int LongestTask = 64;

    public required Guid Id { get; init; }
    public required string TaskId { get; init; }
    public required DateTimeOffset At { get; init; }
    public required Guid Officer { get; init; }
    public required string Text { get; init; }
}

/// <summary>A training that was held for a task.</summary>
public sealed class PlanTraining
{
    public const int LongestTitle = 200;
    public const int MostPeople = 100_000;

    public required Guid Id { get; init; }
    public required string TaskId { get; init; }
    public required DateOnly Day { get; init; }
    public required string Title { get; init; }
    public required int People { get; init; }
    public required DateTimeOffset At { get; init; }
    public required Guid Officer { get; init; }
}

internal sealed class PlanNoteConfiguration : IEntityTypeConfiguration<PlanNote>
{
    public void Configure(EntityTypeBuilder<PlanNote> builder)
    {
        builder.Property(n => n.TaskId).HasMaxLength(PlanNote.LongestTask);
        builder.Property(n => n.Text).HasMaxLength(PlanNote.LongestText);
        builder.HasIndex(n => new { n.TaskId, n.At });
    }
}

internal sealed class PlanTrainingConfiguration : IEntityTypeConfiguration<PlanTraining>
{
    public void Configure(EntityTypeBuilder<PlanTraining> builder)
    {
        builder.Property(t => t.TaskId).HasMaxLength(PlanNote.LongestTask);
        builder.Property(t => t.Title).HasMaxLength(PlanTraining.LongestTitle);
        builder.HasIndex(t => new { t.TaskId, t.Day });
        builder.HasIndex(t => t.Day);
    }
}
