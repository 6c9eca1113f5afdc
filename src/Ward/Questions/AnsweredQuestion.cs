using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BachDang.Outreach.Ward.Questions;

public enum AnswerFeedback
{
    None = 0,
    Helpful = 1,
    OtherQuestion = 2,
    Incomplete = 3,
    Hard = 4,
    Wrong = 5,
}

/// <summary>One question (masked) and what was answered, committed together with the reply. It is what the desk,
/// the scorecard and the yearly figures read.</summary>
public sealed class AnsweredQuestion
{
    /// <summary>The longest question and reading kept, in UTF-16 units.</summary>
    public const int LongestText = 4096;

    public required Guid Id { get; init; }
    public required Guid ConversationId { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>The resident's words after masking; personal data never gets here.</summary>
    public required string Question { get; init; }
    public required string Status { get; init; }
    public required string Route { get; init; }
    public string? ArticleId { get; init; }
    public double Score { get; init; }
    public string? Reading { get; init; }
    public required string ContentVersion { get; init; }
    public AnswerFeedback Feedback { get; set; }
    public DateTimeOffset? FeedbackAt { get; set; }
}

internal sealed class AnsweredQuestionConfiguration : IEntityTypeConfiguration<AnsweredQuestion>
{
    public void Configure(EntityTypeBuilder<AnsweredQuestion> builder)
    {
        builder.Property(q => q.Question).HasMaxLength(AnsweredQuestion.LongestText);
        builder.Property(q => q.Status).HasMaxLength(16);
        builder.Property(q => q.Route).HasMaxLength(32);
        builder.Property(q => q.ArticleId).HasMaxLength(64);
        builder.Property(q => q.Reading).HasMaxLength(AnsweredQuestion.LongestText);
        builder.Property(q => q.ContentVersion).HasMaxLength(32);
        builder.HasIndex(q => q.At);
        builder.HasIndex(q => q.ConversationId);
        // What the desk and the lists of articles ask for: refused lately, answered by this article, found wanting.
        builder.HasIndex(q => new { q.Status, q.At });
        builder.HasIndex(q => new { q.ArticleId, q.At });
        builder.HasIndex(q => new { q.Feedback, q.FeedbackAt });
    }
}
