using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Questions;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Articles.Lists;

/// <summary>How often something happened to an article.</summary>
public sealed record ArticleCount(string ArticleId, int Count);

/// <summary>Query for the lists of articles that need work: which were ever an answer, which were found wanting. Each
/// goes through an index and is bounded in time.</summary>
public sealed class ReadArticleUse(WardDb db, TimeProvider clock)
{
    private const int Most = 100;
    private static readonly TimeSpan Lately = TimeSpan.FromDays(90);
    private static readonly AnswerFeedback[] Down =
        [AnswerFeedback.OtherQuestion, AnswerFeedback.Incomplete, AnswerFeedback.Hard, AnswerFeedback.Wrong];

    /// <summary>Ids of the articles that were ever an answer. Walks the index from one id to the next, however many
    /// answers each has.</summary>
    public async Task<IReadOnlySet<string>> EverUsedAsync(CancellationToken ct)
    {
        const string sql = """
            WITH RECURSIVE used("Value") AS (
              SELECT MIN("ArticleId") FROM "AnsweredQuestions"
              UNION ALL
              SELECT (SELECT MIN(q."ArticleId") FROM "AnsweredQuestions" AS q WHERE q."ArticleId" > used."Value")
              FROM used WHERE used."Value" IS NOT NULL)
            SELECT "Value" FROM used WHERE "Value" IS NOT NULL
            """;
        return (await db.Database.SqlQueryRaw<string>(sql).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Articles residents were not content with in the last 90 days, the most complained of first.</summary>
    public Task<List<ArticleCount>> ThumbsDownAsync(CancellationToken ct)
    {
        var since = clock.GetUtcNow() - Lately;
        return db.AnsweredQuestions.AsNoTracking()
            .Where(q => Down.Contains(q.Feedback) && q.FeedbackAt > since && q.ArticleId != null)
            .GroupBy(q => q.ArticleId!).Select(group => new { Id = group.Key, Count = group.Count() })
            .OrderByDescending(row => row.Count).ThenBy(row => row.Id).Take(Most)
            .Select(row => new ArticleCount(row.Id, row.Count)).ToListAsync(ct);
    }
}
