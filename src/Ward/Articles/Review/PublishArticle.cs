using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Articles.Review;

/// <summary>Makes a reviewed version the one that answers, and tells all who had asked, in one commit. Nobody who wrote
/// a version since the last publication may do it.</summary>
public sealed class PublishArticle(WardDb db, TimeProvider clock, ArrivalOrder order)
{
    /// <param name="id">The row.</param>
    /// <param name="version">Its version as the officer saw it.</param>
    /// <param name="passed">The text that passed the checks; only this very text is published.</param>
    /// <param name="shipped">The file of the same id as it is now; null when there is none.</param>
    /// <param name="officer">Who publishes.</param>
    /// <param name="ct">Cancels the work.</param>
    public async Task<Outcome<EditedArticle>> RunAsync(
        Guid id, int version, string passed, ShippedText? shipped, Officer officer, CancellationToken ct)
    {
        if (!ArticleGuards.Publishes(officer)) return new NotAllowed();
        var taken = await db.TakeArticleAsync(id, version, ct);
        if (taken.Value is not { } article) return taken.Refusal!;
        if (article.Step != ArticleStep.InReview) return new ArticleStepWrong();
        var since = article.PublishedNumber ?? 0;
        if (await db.ArticleVersions.AnyAsync(
            v => v.EditedArticleId == id && v.Number > since && v.Author == officer.Id, ct))
            return new AuthorMayNotApprove();
        var text = await db.ArticleVersions.AsTracking()
            .SingleAsync(v => v.EditedArticleId == id && v.Number == article.LastNumber, ct);
        if (text.Markdown != passed) return new ArticleChanged();
        // The file may have changed while the ward wrote: what nobody has looked at stays to be looked at.
        if (article.BaselineHash is null) (article.BaselineHash, article.BaselineText) = (shipped?.Hash, shipped?.Text);

        var now = clock.GetUtcNow();
        (article.Step, article.PublishedNumber, article.PublishedAt) = (ArticleStep.None, article.LastNumber, now);
        article.RetiredAt = null;
        (text.PublishedBy, text.PublishedAt) = (officer.Id, now);
        await db.AnnounceAsync(ct);
        await db.LogAsync(now, article, ArticleActions.Published, officer, ct);
        await new TellAskers(db, now, order).RunAsync(article, ct);
        return article;
    }
}
