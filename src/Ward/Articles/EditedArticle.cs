using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BachDang.Outreach.Ward.Articles;

/// <summary>Where an article's unpublished change stands.</summary>
public enum ArticleStep
{
    /// <summary>Nothing waits to be published.</summary>
    None = 0,
    Draft = 1,
    InReview = 2,
}

/// <summary>An article that was written or changed in the console. What answers residents is its published version,
/// laid over the file of the same id; an unpublished change stands beside it.</summary>
public sealed class EditedArticle
{
    public const int LongestId = 64;
    public const int LongestTitle = 300;

    public required Guid Id { get; init; }

    /// <summary>The article's name in files, links and answers: small letters, digits and dashes.</summary>
    public required string ArticleId { get; init; }
    public required string Title { get; set; }
    public required string Topic { get; set; }
    public ArticleStep Step { get; set; }

    /// <summary>The newest version's number; the one that waits while <see cref="Step"/> is not none.</summary>
    public required int LastNumber { get; set; }

    /// <summary>The version that answers; null when none does.</summary>
    public int? PublishedNumber { get; set; }
    public DateTimeOffset? PublishedAt { get; set; }

    /// <summary>Set when the article was taken out of use; a file of the same id does not answer either.</summary>
    public DateTimeOffset? RetiredAt { get; set; }

    /// <summary>Hash of the shipped file that the ward's words were last held against; null when there was none.
    /// </summary>
    public string? BaselineHash { get; set; }

    /// <summary>That file's text, for a view of three.</summary>
    public string? BaselineText { get; set; }
    public required DateTimeOffset ChangedAt { get; set; }

    /// <summary>Grows with every change; an edit of an older state is refused.</summary>
    public int Version { get; set; } = 1;
}

/// <summary>One saved text of an article.</summary>
public sealed class ArticleVersion
{
    /// <summary>The longest text, in UTF-16 units.</summary>
    public const int LongestText = 60_000;
    public const int LongestNote = 300;

    public required Guid Id { get; init; }
    public required Guid EditedArticleId { get; init; }

    /// <summary>1, 2, 3 … within the article.</summary>
    public required int Number { get; init; }

    /// <summary>The whole article as a file of content/articles holds it.</summary>
    public required string Markdown { get; init; }
    public required Guid Author { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>What was said when it was published or sent back.</summary>
    public string? Note { get; set; }
    public Guid? PublishedBy { get; set; }
    public DateTimeOffset? PublishedAt { get; set; }
}

internal sealed class EditedArticleConfiguration : IEntityTypeConfiguration<EditedArticle>
{
    public void Configure(EntityTypeBuilder<EditedArticle> builder)
    {
        builder.Property(a => a.ArticleId).HasMaxLength(EditedArticle.LongestId);
        builder.Property(a => a.Title).HasMaxLength(EditedArticle.LongestTitle);
        builder.Property(a => a.Topic).HasMaxLength(64);
        builder.Property(a => a.BaselineHash).HasMaxLength(64);
        builder.HasIndex(a => a.ArticleId).IsUnique();
        builder.HasIndex(a => new { a.Step, a.ChangedAt });
    }
}

internal sealed class ArticleVersionConfiguration : IEntityTypeConfiguration<ArticleVersion>
{
    public void Configure(EntityTypeBuilder<ArticleVersion> builder)
    {
        builder.Property(v => v.Note).HasMaxLength(ArticleVersion.LongestNote);
        builder.HasIndex(v => new { v.EditedArticleId, v.Number }).IsUnique();
    }
}
