using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Articles.Lists;

/// <summary>An edited article in a list.</summary>
public sealed record ArticleLine(
    Guid Id, string ArticleId, string Title, string Topic, ArticleStep Step, int? PublishedNumber,
    DateTimeOffset? RetiredAt, DateTimeOffset ChangedAt, string? BaselineHash);

/// <summary>One saved text in the list of an article's texts.</summary>
public sealed record VersionLine(
    int Number, Guid Author, DateTimeOffset At, string? Note, Guid? PublishedBy, DateTimeOffset? PublishedAt);

/// <summary>All the console knows of one article.</summary>
/// <param name="Article">The row.</param>
/// <param name="Versions">Its texts, newest first, at most 50.</param>
/// <param name="Last">The newest text.</param>
/// <param name="Published">The text that answers; null when none does.</param>
/// <param name="Waiting">How many talks are told when it is published.</param>
public sealed record ArticleFile(
    EditedArticle Article, IReadOnlyList<VersionLine> Versions, string Last, string? Published, int Waiting);

/// <summary>Query for the pages about articles.</summary>
public sealed class ReadArticles(WardDb db)
{
    /// <summary>The most edited articles shown in one list.</summary>
    public const int Most = 500;
    private const int MostVersions = 50;

    /// <summary>Every edited article, last changed first.</summary>
    public Task<List<ArticleLine>> AllAsync(CancellationToken ct) => db.EditedArticles.AsNoTracking()
        .OrderByDescending(a => a.ChangedAt).Take(Most)
        .Select(a => new ArticleLine(a.Id, a.ArticleId, a.Title, a.Topic, a.Step, a.PublishedNumber, a.RetiredAt,
            a.ChangedAt, a.BaselineHash)).ToListAsync(ct);

    public Task<int> CountInReviewAsync(CancellationToken ct) =>
        db.EditedArticles.CountAsync(a => a.Step == ArticleStep.InReview, ct);

    public Task<bool> IsKnownAsync(string articleId, CancellationToken ct) =>
        db.EditedArticles.AnyAsync(a => a.ArticleId == articleId, ct);

    /// <returns>Null when the console has no row of it.</returns>
    public async Task<ArticleFile?> FindAsync(string articleId, CancellationToken ct)
    {
        var article = await db.EditedArticles.AsNoTracking().SingleOrDefaultAsync(a => a.ArticleId == articleId, ct);
        if (article is null) return null;
        var versions = await db.ArticleVersions.AsNoTracking().Where(v => v.EditedArticleId == article.Id)
            .OrderByDescending(v => v.Number).Take(MostVersions)
            .Select(v => new VersionLine(v.Number, v.Author, v.At, v.Note, v.PublishedBy, v.PublishedAt))
            .ToListAsync(ct);
        return new ArticleFile(article, versions,
            await TextAsync(article.Id, article.LastNumber, ct) ?? "",
            article.PublishedNumber is { } number ? await TextAsync(article.Id, number, ct) : null,
            await db.ArticleAskers.Where(a => a.EditedArticleId == article.Id && a.ToldAt == null)
                .Select(a => a.ConversationId).Distinct().CountAsync(ct));
    }

    /// <returns>Null when there is no such version.</returns>
    public Task<string?> TextAsync(Guid id, int number, CancellationToken ct) => db.ArticleVersions.AsNoTracking()
        .Where(v => v.EditedArticleId == id && v.Number == number).Select(v => v.Markdown).SingleOrDefaultAsync(ct);
}
