using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Articles.Lists;

/// <summary>What the console puts in the place of a file.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Markdown">Its text; null when the article is out of use.</param>
public sealed record PublishedText(string ArticleId, string? Markdown);

/// <summary>Query for the processes that answer: the published articles, and whether they changed.</summary>
public sealed class ReadPublished(WardDb db)
{
    /// <summary>A number that is another one after every publication.</summary>
    public Task<long> RevisionAsync(CancellationToken ct) =>
        db.ArticleRevisions.AsNoTracking().Select(r => r.Number).SingleAsync(ct);

    /// <summary>Every published text and every article taken out of use, by id; a ward has some hundreds.</summary>
    public async Task<IReadOnlyList<PublishedText>> AllAsync(CancellationToken ct)
    {
        var published = await db.EditedArticles.AsNoTracking().Where(a => a.PublishedNumber != null)
            .Join(db.ArticleVersions, a => new { a.Id, Number = a.PublishedNumber!.Value },
                v => new { Id = v.EditedArticleId, v.Number }, (a, v) => new PublishedText(a.ArticleId, v.Markdown))
            .ToListAsync(ct);
        var retired = await db.EditedArticles.AsNoTracking()
            .Where(a => a.RetiredAt != null && a.PublishedNumber == null).Select(a => a.ArticleId).ToListAsync(ct);
        return [.. published.Concat(retired.Select(id => new PublishedText(id, null)))
            .OrderBy(text => text.ArticleId, StringComparer.Ordinal)];
    }
}
