using System.Text.RegularExpressions;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Articles;

/// <summary>An article's text as an officer wants it saved.</summary>
/// <param name="ArticleId">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Topic">Its folder.</param>
/// <param name="Markdown">The whole text, front matter included.</param>
public sealed record ArticleText(string ArticleId, string Title, string Topic, string Markdown);

/// <summary>The shipped file of an article as it is now.</summary>
/// <param name="Hash">Its hash, lower-case hexadecimal.</param>
/// <param name="Text">Its text.</param>
public sealed record ShippedText(string Hash, string Text);

/// <summary>Keeps a new version of an article as a draft. Whatever answers residents stays as it is; a change that was
/// in review is a draft again. A draft need not pass any check.</summary>
public sealed partial class SaveDraft(WardDb db, TimeProvider clock)
{
    /// <param name="text">The article.</param>
    /// <param name="version">The row's version as the officer saw it; null for an article the console has no row
    /// of.</param>
    /// <param name="shipped">The file it is a change of; null when there is none.</param>
    /// <param name="officer">Who writes.</param>
    /// <param name="ct">Cancels the work.</param>
    public async Task<Outcome<EditedArticle>> RunAsync(
        ArticleText text, int? version, ShippedText? shipped, Officer officer, CancellationToken ct)
    {
        if (!ArticleGuards.Edits(officer)) return new NotAllowed();
        if (!IsId(text.ArticleId)) return new ArticleIdTaken();
        if (text.Markdown.Length is 0 or > ArticleVersion.LongestText
            || text.Title.Length is 0 or > EditedArticle.LongestTitle || text.Topic.Length is 0 or > 64)
            return new ArticleTextWrong();
        var now = clock.GetUtcNow();
        var id = await db.EditedArticles.Where(a => a.ArticleId == text.ArticleId).Select(a => (Guid?)a.Id)
            .SingleOrDefaultAsync(ct);
        EditedArticle article;
        if (id is { } known)
        {
            if (version is null) return new ArticleIdTaken();
            var taken = await db.TakeArticleAsync(known, version.Value, ct);
            if (taken.Value is null) return taken.Refusal!;
            article = taken.Value;
            article.LastNumber++;
        }
        else
        {
            article = New(text, shipped, now);
            db.EditedArticles.Add(article);
        }
        (article.Title, article.Topic, article.Step) = (text.Title, text.Topic, ArticleStep.Draft);
        // Nothing of the ward's own answers yet, so the draft is held against the file of today.
        if (article.PublishedNumber is null)
            (article.BaselineHash, article.BaselineText) = (shipped?.Hash, shipped?.Text);
        db.ArticleVersions.Add(new ArticleVersion
        {
            Id = Guid.CreateVersion7(now),
            EditedArticleId = article.Id,
            Number = article.LastNumber,
            Markdown = text.Markdown,
            Author = officer.Id,
            At = now,
        });
        await db.LogAsync(now, article, ArticleActions.Saved, officer, ct);
        return article;
    }

    private static EditedArticle New(ArticleText text, ShippedText? shipped, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        ArticleId = text.ArticleId,
        Title = text.Title,
        Topic = text.Topic,
        LastNumber = 1,
        BaselineHash = shipped?.Hash,
        BaselineText = shipped?.Text,
        ChangedAt = now,
        Version = 0,
    };

    private static bool IsId(string id) => id.Length <= 60 && IdForm().IsMatch(id);

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex IdForm();
}
