namespace BachDang.Outreach.Knowledge.Content.Checking;

/// <summary>Reads and checks the whole content folder for the <c>check-content</c> command and the tests.</summary>
public static class ContentCheck
{
    /// <summary>Everything wrong, in file and line order; errors are what must not be published.</summary>
    /// <param name="folder">The content folder.</param>
    /// <param name="today">The day laws and reviews are judged by.</param>
    /// <param name="replyKeysUsedByCode">Reply keys of all rooms, gathered by the caller.</param>
    public static IReadOnlyList<ContentProblem> Run(
        string folder, DateOnly today, IEnumerable<string> replyKeysUsedByCode)
    {
        var loaded = ContentLoader.Load(folder);
        var problems = new List<ContentProblem>(loaded.Problems);
        if (loaded.Set is { } set)
        {
            var run = new CheckRun(set, folder, today);
            var wording = new WordingRules(set);
            foreach (var article in set.Articles.Values)
            {
                ArticleRules.Check(run, article);
                wording.Check(run, article);
            }
            QuestionRules.Check(run);
            ReplyRules.Check(run, replyKeysUsedByCode);
            PromptRules.Check(run);
            problems.AddRange(run.Problems);
        }
        problems.Sort((a, b) => string.CompareOrdinal(a.File, b.File) is var byFile and not 0
            ? byFile
            : a.Line.CompareTo(b.Line));
        return problems;
    }
}
