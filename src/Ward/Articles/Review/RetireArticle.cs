using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;

namespace BachDang.Outreach.Ward.Articles.Review;

/// <summary>Takes an article out of use; it answers nobody from now on. Its versions stay, and a new one may be
/// published.</summary>
public sealed class RetireArticle(WardDb db, TimeProvider clock)
{
    public async Task<Outcome<EditedArticle>> RunAsync(Guid id, int version, Officer officer, CancellationToken ct)
    {
        if (!ArticleGuards.Publishes(officer)) return new NotAllowed();
        var taken = await db.TakeArticleAsync(id, version, ct);
        if (taken.Value is not { } article) return taken.Refusal!;
        if (article.RetiredAt is not null || article.Step == ArticleStep.InReview) return new ArticleStepWrong();
        var now = clock.GetUtcNow();
        (article.RetiredAt, article.PublishedNumber, article.PublishedAt) = (now, null, null);
        await db.AnnounceAsync(ct);
        await db.LogAsync(now, article, ArticleActions.Retired, officer, ct);
        return article;
    }
}
