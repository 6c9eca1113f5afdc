using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;

namespace BachDang.Outreach.Ward.Articles.Review;

/// <summary>Decides what answers after a shipped file changed under an article of the ward: the ward's own words go on,
/// or the new file takes their place. Until somebody decides, the ward's words answer.</summary>
public sealed class SettleBaseline(WardDb db, TimeProvider clock)
{
    /// <param name="id">The row.</param>
    /// <param name="version">Its version as the officer saw it.</param>
    /// <param name="shipped">The file as the officer saw it.</param>
    /// <param name="keepOwn">True to keep the ward's words, false to use the file.</param>
    /// <param name="officer">Who decides.</param>
    /// <param name="ct">Cancels the work.</param>
    public async Task<Outcome<EditedArticle>> RunAsync(
        Guid id, int version, ShippedText shipped, bool keepOwn, Officer officer, CancellationToken ct)
    {
        if (!ArticleGuards.Publishes(officer)) return new NotAllowed();
        var taken = await db.TakeArticleAsync(id, version, ct);
        if (taken.Value is not { } article) return taken.Refusal!;
        if (article.BaselineHash == shipped.Hash) return new ArticleStepWrong();
        (article.BaselineHash, article.BaselineText) = (shipped.Hash, shipped.Text);
        if (!keepOwn)
        {
            (article.PublishedNumber, article.PublishedAt, article.RetiredAt) = (null, null, null);
            article.Step = ArticleStep.None;
            await db.AnnounceAsync(ct);
        }
        await db.LogAsync(clock.GetUtcNow(), article,
            keepOwn ? ArticleActions.BaselineKept : ArticleActions.BaselineTaken, officer, ct);
        return article;
    }
}
