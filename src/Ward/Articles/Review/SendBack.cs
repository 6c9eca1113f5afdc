using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Articles.Review;

/// <summary>Gives a change back to its author, with what is to be mended.</summary>
public sealed class SendBack(WardDb db, TimeProvider clock)
{
    public async Task<Outcome<EditedArticle>> RunAsync(
        Guid id, int version, string note, Officer officer, CancellationToken ct)
    {
        if (!ArticleGuards.Publishes(officer)) return new NotAllowed();
        if (note.Trim() is not { Length: > 0 and <= ArticleVersion.LongestNote } why) return new ArticleTextWrong();
        var taken = await db.TakeArticleAsync(id, version, ct);
        if (taken.Value is not { } article) return taken.Refusal!;
        if (article.Step != ArticleStep.InReview) return new ArticleStepWrong();
        var text = await db.ArticleVersions.AsTracking()
            .SingleAsync(v => v.EditedArticleId == id && v.Number == article.LastNumber, ct);
        (article.Step, text.Note) = (ArticleStep.Draft, why);
        await db.LogAsync(clock.GetUtcNow(), article, ArticleActions.SentBack, officer, ct);
        return article;
    }
}
