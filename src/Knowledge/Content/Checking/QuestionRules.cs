using BachDang.Outreach.Knowledge.Text;

namespace BachDang.Outreach.Knowledge.Content.Checking;

/// <summary>
/// No two articles may claim the same question, however it is typed and in whatever order its words stand, and none
/// may claim what it says it does not answer.
/// </summary>
internal static class QuestionRules
{
    public static void Check(CheckRun run)
    {
        var owners = new Dictionary<string, (Article Article, string Spelling)>(StringComparer.Ordinal);
        var titles = new Dictionary<string, Article>(StringComparer.Ordinal);
        foreach (var article in run.Set.Articles.Values.OrderBy(a => a.File, StringComparer.Ordinal))
        {
            if (!titles.TryAdd(Spelling(article.Title), article))
                run.Error(article.File, "title:", $"the same title is in {titles[Spelling(article.Title)].File}");
            var own = new HashSet<string>(StringComparer.Ordinal);
            foreach (var question in article.Questions)
            {
                if (!own.Add(Spelling(question)))
                    run.Error(article.File, question, "the article asks this question twice");
                Claim(run, owners, article, question);
            }
            foreach (var look in article.NotThis)
                if (own.Contains(Spelling(look.Question)))
                    run.Error(article.File, look.Question, "notThis names one of the article's own questions");
        }
    }

    private static void Claim(
        CheckRun run, Dictionary<string, (Article Article, string Spelling)> owners, Article article, string question)
    {
        var spelling = Spelling(question);
        var key = string.Join(' ', spelling.Split(' ').Order(StringComparer.Ordinal));
        if (owners.TryAdd(key, (article, spelling)) || owners[key].Article.Id == article.Id) return;
        var (owner, ownersSpelling) = owners[key];
        run.Error(article.File, question, spelling == ownersSpelling
            ? $"the same question is in {owner.File}"
            : $"a question of the same words is in {owner.File}");
    }

    private static string Spelling(string question) => string.Join(
        ' ', Tokenizer.Tokenize(question).Where(t => t.IsWord).Select(t => t.Folded));
}
