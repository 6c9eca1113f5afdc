using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BachDang.Outreach.Ward.Articles;

/// <summary>A talk whose unanswered question became part of a draft; it is told once when the article is
/// published.</summary>
public sealed class ArticleAsker
{
    /// <summary>The answered-question row; each leads to one draft at most.</summary>
    public required Guid QuestionId { get; init; }
    public required Guid EditedArticleId { get; init; }
    public required Guid ConversationId { get; init; }

    /// <summary>When the talk was told, or when it turned out that it can no longer be.</summary>
    public DateTimeOffset? ToldAt { get; set; }
}

/// <summary>Counts publications: other processes look at this one row to learn that the set changed.</summary>
internal sealed class ArticleRevision
{
    public const int OnlyId = 1;

    public int Id { get; init; } = OnlyId;
    public required long Number { get; set; }
}

internal sealed class ArticleAskerConfiguration : IEntityTypeConfiguration<ArticleAsker>
{
    public void Configure(EntityTypeBuilder<ArticleAsker> builder)
    {
        builder.HasKey(a => a.QuestionId);
        builder.HasIndex(a => new { a.EditedArticleId, a.ToldAt });
        builder.HasIndex(a => a.ConversationId);
    }
}

internal sealed class ArticleRevisionConfiguration : IEntityTypeConfiguration<ArticleRevision>
{
    public void Configure(EntityTypeBuilder<ArticleRevision> builder)
    {
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.HasData(new ArticleRevision { Number = 0 });
    }
}
