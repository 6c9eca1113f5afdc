using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BachDang.Outreach.Ward.Questions;

/// <summary>What a resident wrote to the officers about an answer that is wrong or out of date, with the answer it is
/// about. It holds all the desk needs, because a page's question has no row of its own.</summary>
public sealed class AnswerNote
{
    /// <summary>The longest note kept, in UTF-16 units.</summary>
    public const int LongestText = 1000;

    public required Guid Id { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>The talk it came from; null when it was written on a page.</summary>
    public Guid? ConversationId { get; init; }

    /// <summary>The answered-question row it is about; null when it was written on a page.</summary>
    public Guid? QuestionId { get; init; }

    /// <summary>The question, masked; empty when an article was opened without one.</summary>
    public required string Question { get; init; }
    public string? ArticleId { get; init; }

    /// <summary>The content that answered, so that the desk can see whether the article was mended since.</summary>
    public required string ContentVersion { get; init; }

    /// <summary>The resident's words after masking.</summary>
    public required string Text { get; init; }
}

internal sealed class AnswerNoteConfiguration : IEntityTypeConfiguration<AnswerNote>
{
    public void Configure(EntityTypeBuilder<AnswerNote> builder)
    {
        builder.Property(n => n.Question).HasMaxLength(AnsweredQuestion.LongestText);
        builder.Property(n => n.ArticleId).HasMaxLength(64);
        builder.Property(n => n.ContentVersion).HasMaxLength(32);
        builder.Property(n => n.Text).HasMaxLength(AnswerNote.LongestText);
        builder.HasIndex(n => n.At);
        builder.HasIndex(n => n.ConversationId);
    }
}
