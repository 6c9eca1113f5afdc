using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BachDang.Outreach.Ward.Questions;

public enum HandOffStatus
{
    Waiting = 0,
    Taken = 1,
    Answered = 2,
}

/// <summary>A question that an officer should answer, with the time the resident was promised.</summary>
public sealed class HandOff
{
    public required Guid Id { get; init; }
    public required Guid ConversationId { get; init; }

    /// <summary>The answered-question row it came from; one hand-off per question.</summary>
    public Guid? QuestionId { get; init; }
    public required string Question { get; init; }
    public required DateTimeOffset At { get; init; }
    public required DateTimeOffset PromisedBy { get; init; }
    public HandOffStatus Status { get; set; }

    /// <summary>The officer who has it, or who had it last.</summary>
    public Guid? TakenBy { get; set; }
    public DateTimeOffset? TakenAt { get; set; }

    /// <summary>When an officer first wrote an answer; null while nobody has.</summary>
    public DateTimeOffset? AnsweredAt { get; set; }
}

internal sealed class HandOffConfiguration : IEntityTypeConfiguration<HandOff>
{
    public void Configure(EntityTypeBuilder<HandOff> builder)
    {
        builder.Property(h => h.Question).HasMaxLength(AnsweredQuestion.LongestText);
        builder.HasIndex(h => h.QuestionId).IsUnique();
        builder.HasIndex(h => new { h.Status, h.PromisedBy });
        builder.HasIndex(h => h.ConversationId);
    }
}
