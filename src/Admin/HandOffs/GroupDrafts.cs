using System.Text.RegularExpressions;
using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Knowledge.Answering;
using BachDang.Outreach.Knowledge.Content;
using BachDang.Outreach.Knowledge.Content.Editing;
using BachDang.Outreach.Knowledge.Search.Grouping;
using BachDang.Outreach.Ward.Articles.Lists;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Desk.Lists;

namespace BachDang.Outreach.Admin.HandOffs;

/// <summary>Makes the first draft of an article from questions that ask the same: they are its phrasings, and the
/// nearest articles lend their topic and stand beside it. What is the answer, the officer writes.</summary>
internal sealed partial class GroupDrafts(KnowledgeBase knowledge)
{
    private const int MostPhrasings = 30;
    private const int ReviewMonths = 6;

    /// <returns>Null when no words are left.</returns>
    public async Task<ArticleForm?> OfAsync(
        IReadOnlyList<OpenQuestion> questions, string change, WardDb db, CancellationToken ct)
    {
        var group = new QuestionGroup("", [.. questions.Select(q => new GroupedQuestion(q.Id, Bare(q.Question)))]);
        var phrasings = group.Phrasings.Where(text => text.Length > 0).Take(MostPhrasings).ToList();
        if (phrasings.Count == 0) return null;
        var title = phrasings[0];
        var near = await NearestAsync(title, ct);
        var like = near.Count > 0 ? near[0] : knowledge.Content.Articles.Values.First();
        return new ArticleForm
        {
            Id = await FreeIdAsync(title, db, ct),
            Title = char.ToUpperInvariant(title[0]) + title[1..],
            Topic = like.Topic,
            Owner = like.Owner,
            Reviewed = knowledge.Today,
            ReviewBy = knowledge.Today.AddMonths(ReviewMonths),
            Facts = [],
            Desks = like.Desks,
            Questions = phrasings,
            FollowUps = [.. near.Take(2).Select(article => article.Id)],
            History = change.Length > 0 ? [new ArticleChange(knowledge.Today, change)] : [],
        };
    }

    private async Task<List<Article>> NearestAsync(string title, CancellationToken ct)
    {
        var answer = await knowledge.AnswerAsync(new Question(title) { OwnWords = true }, ct);
        return [.. answer.Choices.Select(choice => knowledge.Content.Articles.GetValueOrDefault(choice.ArticleId))
            .OfType<Article>()];
    }

    private async Task<string> FreeIdAsync(string title, WardDb db, CancellationToken ct)
    {
        var name = ArticleBench.IdOf(title) is { Length: > 0 } words ? words : "bai";
        var read = new ReadArticles(db);
        for (var number = 1; ; number++)
        {
            var id = number == 1 ? name : $"{name}-{number}";
            if (!knowledge.Content.Articles.ContainsKey(id) && !await read.IsKnownAsync(id, ct)) return id;
        }
    }

    // A phrasing does without what was masked in it.
    private static string Bare(string question) => Spaces().Replace(Masks().Replace(question, " "), " ").Trim();

    [GeneratedRegex(@"\[[^\]]*\]")]
    private static partial Regex Masks();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
