using BachDang.Outreach.Knowledge.Text;

namespace BachDang.Outreach.Knowledge.Content.Checking;

/// <summary>No two articles may claim the same question, however it is typed.</summary>
internal static class QuestionRules
{
    public static void Check(CheckRun run)
    {
        var owners = new Dictionary<string, Article>(StringComparer.Ordinal);
        foreach (var article in run.Set.Articles.Values.OrderBy(a => a.File, StringComparer.Ordinal))
        {
            foreach (var question in article.Questions)
            {
                var key = Key(question);
                if (!owners.TryAdd(key, article) && owners[key].Id != article.Id)
                    run.Error(article.File, question, $"the same question is in {owners[key].File}");
            }
        }
    }

    private static string Key(string question) => string.Join(
        ' ', Tokenizer.Tokenize(question).Where(t => t.IsWord).Select(t => t.Folded));
}
