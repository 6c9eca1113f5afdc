using BachDang.Outreach.Ward.Audit;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Articles;

/// <summary>There is no such article in the console.</summary>
public sealed record ArticleUnknown : Refusal;

/// <summary>Somebody changed it since the officer looked.</summary>
public sealed record ArticleChanged : Refusal;

/// <summary>The article is not at a step where this is done.</summary>
public sealed record ArticleStepWrong : Refusal;

/// <summary>Who wrote a version since the last publication may not publish it.</summary>
public sealed record AuthorMayNotApprove : Refusal;

/// <summary>Another article has this id, or the id is not small letters, digits and dashes.</summary>
public sealed record ArticleIdTaken : Refusal;

/// <summary>A text is empty or too long.</summary>
public sealed record ArticleTextWrong : Refusal;

/// <summary>What happens to articles, as written into the audit log.</summary>
internal static class ArticleActions
{
    public const string Saved = "article_saved";
    public const string Submitted = "article_submitted";
    public const string SentBack = "article_sent_back";
    public const string Published = "article_published";
    public const string Retired = "article_retired";
    public const string BaselineKept = "article_baseline_kept";
    public const string BaselineTaken = "article_baseline_taken";
}

/// <summary>What the operations on articles share.</summary>
internal static class ArticleGuards
{
    public static bool Edits(Officer officer) => officer.Is(OfficerRole.KnowledgeEditor);

    public static bool Publishes(Officer officer) =>
        officer.Is(OfficerRole.KnowledgeEditor) || officer.Is(OfficerRole.Approver);

    /// <summary>The article, locked until the commit.</summary>
    /// <param name="db">The ward's rows.</param>
    /// <param name="id">The row.</param>
    /// <param name="version">Its version as the officer saw it.</param>
    /// <param name="ct">Cancels the work.</param>
    public static async Task<Outcome<EditedArticle>> TakeArticleAsync(
        this WardDb db, Guid id, int version, CancellationToken ct)
    {
        var sql = $$"""SELECT * FROM "EditedArticles" WHERE "Id" = {0}{{db.ForUpdate}}""";
        var article = await db.EditedArticles.FromSqlRaw(sql, id).AsTracking().SingleOrDefaultAsync(ct);
        if (article is null) return new ArticleUnknown();
        return article.Version == version ? article : new ArticleChanged();
    }

    /// <summary>Tells every process that the published set is another one from this commit on.</summary>
    public static async Task AnnounceAsync(this WardDb db, CancellationToken ct)
    {
        var sql = $"""SELECT * FROM "ArticleRevisions"{db.ForUpdate}""";
        var revision = await db.ArticleRevisions.FromSqlRaw(sql).AsTracking().SingleAsync(ct);
        revision.Number++;
    }

    public static Task LogAsync(
        this WardDb db, DateTimeOffset now, EditedArticle article, string action, Officer officer, CancellationToken ct)
    {
        article.ChangedAt = now;
        article.Version++;
        return AuditTrail.AddAsync(db, now,
            new AuditNote(action, article.Id, officer.Id, $"{article.ArticleId} {article.LastNumber}"), ct);
    }
}
