using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Articles;

/// <summary>Makes a draft of a group of questions that the bot could not answer, and remembers who asked, so that all
/// of them are told when it is published.</summary>
public sealed class DraftFromQuestions(WardDb db, TimeProvider clock)
{
    /// <summary>The most questions one draft is made of.</summary>
    public const int MostQuestions = 200;

    /// <param name="text">The draft, with the questions as phrasings.</param>
    /// <param name="questions">The answered-question rows.</param>
    /// <param name="officer">Who makes it.</param>
    /// <param name="ct">Cancels the work.</param>
    public async Task<Outcome<EditedArticle>> RunAsync(
        ArticleText text, IReadOnlyList<Guid> questions, Officer officer, CancellationToken ct)
    {
        var saved = await new SaveDraft(db, clock).RunAsync(text, null, null, officer, ct);
        if (saved.Value is not { } article) return saved;
        var asked = await db.AnsweredQuestions.AsNoTracking()
            .Where(q => questions.Contains(q.Id) && !db.ArticleAskers.Any(a => a.QuestionId == q.Id))
            .OrderBy(q => q.At).Take(MostQuestions).Select(q => new { q.Id, q.ConversationId }).ToListAsync(ct);
        db.ArticleAskers.AddRange(asked.Select(q => new ArticleAsker
        {
            QuestionId = q.Id,
            EditedArticleId = article.Id,
            ConversationId = q.ConversationId,
        }));
        return article;
    }
}
