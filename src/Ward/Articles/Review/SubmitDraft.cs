using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;

namespace BachDang.Outreach.Ward.Articles.Review;

/// <summary>Hands a draft to another person for publication.</summary>
public sealed class SubmitDraft(WardDb db, TimeProvider clock)
{
    public async Task<Outcome<EditedArticle>> RunAsync(Guid id, int version, Officer officer, CancellationToken ct)
    {
        if (!ArticleGuards.Edits(officer)) return new NotAllowed();
        var taken = await db.TakeArticleAsync(id, version, ct);
        if (taken.Value is not { } article) return taken.Refusal!;
        if (article.Step != ArticleStep.Draft) return new ArticleStepWrong();
        article.Step = ArticleStep.InReview;
        await db.LogAsync(clock.GetUtcNow(), article, ArticleActions.Submitted, officer, ct);
        return article;
    }
}
