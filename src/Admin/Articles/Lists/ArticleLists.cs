using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Knowledge.Answering;
using BachDang.Outreach.Knowledge.Content;
using BachDang.Outreach.Knowledge.Content.Editing;
using BachDang.Outreach.Ward.Articles;
using BachDang.Outreach.Ward.Articles.Lists;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Desk.Lists;

namespace BachDang.Outreach.Admin.Articles.Lists;

/// <summary>The lists of articles: all, by step, and those that need work. Articles are in memory, what happened to
/// them is asked of the tables in bounded queries.</summary>
internal sealed class ArticleLists(WardDb db, KnowledgeBase knowledge, ArticleBench bench, TimeProvider clock)
{
    private const int ReviewSoonDays = 60;
    private const int LawSoonDays = 90;
    private const int RefusedDays = 30;
    private const int MostRefused = 200;

    private Dictionary<string, ArticleLine> _edited = [];

    private ContentSet Content => knowledge.Content;

    public async Task<IReadOnlyList<ArticleRow>> OfAsync(string? list, CancellationToken ct)
    {
        _edited = (await new ReadArticles(db).AllAsync(ct)).ToDictionary(line => line.ArticleId);
        var use = new ReadArticleUse(db, clock);
        return list switch
        {
            "soan" => Edited(line => line.Step == ArticleStep.Draft),
            "cho-duyet" => Edited(line => line.Step == ArticleStep.InReview),
            "da-rut" => Edited(line => line.RetiredAt is not null),
            "ban-goc-doi" => Edited(IsOvertaken),
            "sap-het-han" => Ending(),
            "can-kiem-tra" => ToCheck(),
            "chua-hoi" => NeverUsed(await use.EverUsedAsync(ct)),
            "tu-choi" => Counted(await MostRefusedAsync(ct)),
            "chua-vua-long" => Counted((await use.ThumbsDownAsync(ct)).Select(row => (row.ArticleId, row.Count))),
            _ => All(),
        };
    }

    private ArticleRow Row(string id, string title, string topic) =>
        _edited.TryGetValue(id, out var line)
            ? new ArticleRow(id, title, topic)
            {
                Step = line.Step,
                Own = line.PublishedNumber is not null,
                Retired = line.RetiredAt is not null,
            }
            : new ArticleRow(id, title, topic);

    private ArticleRow Row(Article article) => Row(article.Id, article.Title, article.Topic);

    private List<ArticleRow> All() =>
    [
        .. Content.Articles.Values.Select(Row)
            .Concat(_edited.Values.Where(line => !Content.Articles.ContainsKey(line.ArticleId))
                .Select(line => Row(line.ArticleId, line.Title, line.Topic)))
            .OrderBy(row => row.Title, StringComparer.Ordinal),
    ];

    private List<ArticleRow> Edited(Func<ArticleLine, bool> where) =>
        [.. _edited.Values.Where(where).Select(line => Row(line.ArticleId, line.Title, line.Topic))];

    private bool IsOvertaken(ArticleLine line) => ArticleState.IsOvertaken(
        line.PublishedNumber, line.RetiredAt, line.BaselineHash, bench.Shipped(line.ArticleId));

    private List<ArticleRow> Ending()
    {
        var today = knowledge.Today;
        return
        [
            .. Content.Articles.Values.Select(article => Row(article) with { Ends = EndOf(article, today) })
                .Where(row => row.Ends is not null).OrderBy(row => row.Ends),
        ];
    }

    private DateOnly? EndOf(Article article, DateOnly today)
    {
        var ends = article.Sources.Select(source => Content.Laws.GetValueOrDefault(source.Law)?.Until)
            .Where(until => until is { } day && day <= today.AddDays(LawSoonDays));
        if (article.ReviewBy <= today.AddDays(ReviewSoonDays)) ends = ends.Append(article.ReviewBy);
        return ends.Min();
    }

    private List<ArticleRow> ToCheck() =>
    [
        .. Content.Articles.Values.Select(article => Row(article) with { Reason = ReasonOf(article) })
            .Where(row => row.Reason != CheckReason.None)
            .OrderBy(row => row.Reason).ThenBy(row => row.Title, StringComparer.Ordinal),
    ];

    private CheckReason ReasonOf(Article article)
    {
        if (!Content.MayAnswer(article, knowledge.Today)) return CheckReason.Silent;
        var laws = article.Sources.Select(source => Content.Laws.GetValueOrDefault(source.Law));
        if (laws.Any(law => law is null or { Status: LawStatus.Unverified })) return CheckReason.Unverified;
        return article.Confidence == "A" ? CheckReason.None : CheckReason.WeakGrade;
    }

    private List<ArticleRow> NeverUsed(IReadOnlySet<string> used) =>
        [.. Content.Articles.Values.Where(a => !used.Contains(a.Id)).Select(Row)
            .OrderBy(row => row.Title, StringComparer.Ordinal)];

    private List<ArticleRow> Counted(IEnumerable<(string Id, int Count)> counts) =>
    [
        .. counts.Where(row => Content.Articles.ContainsKey(row.Id))
            .Select(row => Row(Content.Articles[row.Id]) with { Count = row.Count }),
    ];

    // An article that stands nearest to what was refused lacks a phrasing, or a neighbour.
    private async Task<IEnumerable<(string Id, int Count)>> MostRefusedAsync(CancellationToken ct)
    {
        var refused = await new ReadDesk(db, clock).OpenAsync(clock.GetUtcNow().AddDays(-RefusedDays), ct);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var question in refused.Take(MostRefused))
        {
            var answer = await knowledge.AnswerAsync(new Question(question.Question) { OwnWords = true }, ct);
            var near = answer.ArticleId ?? (answer.Choices is [var first, ..] ? first.ArticleId : null);
            if (near is not null) counts[near] = counts.GetValueOrDefault(near) + 1;
        }
        return counts.OrderByDescending(row => row.Value).Select(row => (row.Key, row.Value));
    }
}
