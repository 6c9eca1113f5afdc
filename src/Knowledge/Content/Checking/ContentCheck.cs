using BachDang.Outreach.Knowledge.Content.Calculators;
using BachDang.Outreach.Knowledge.Content.Occasions;
using BachDang.Outreach.Knowledge.Content.Reading;

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
        var (tone, toneProblems) = ReadTone(folder);
        List<ContentProblem> problems = [.. loaded.Problems, .. toneProblems];
        if (loaded.Set is { } set && tone is not null)
        {
            var run = new CheckRun(set, tone, folder, today);
            var contacts = new ContactRules(set);
            foreach (var article in set.Articles.Values) CheckArticle(run, contacts, article);
            ToneRules.CheckReplies(run);
            ChangelogText.Check(run, folder);
            QuestionRules.Check(run);
            CalculatorRules.Check(run);
            ReplyRules.Check(run, replyKeysUsedByCode);
            PromptRules.Check(run);
            OccasionRules.Check(run);
            problems.AddRange(run.Problems);
        }
        problems.Sort((a, b) => string.CompareOrdinal(a.File, b.File) is var byFile and not 0
            ? byFile
            : a.Line.CompareTo(b.Line));
        return problems;
    }

    /// <summary>Writes CHANGELOG.md from the articles' history; false when the content cannot be read.</summary>
    public static bool WriteChangelog(string folder)
    {
        if (ContentLoader.Load(folder).Set is not { } set || ReadTone(folder).Tone is not { } tone) return false;
        File.WriteAllText(Path.Combine(folder, ChangelogText.File), ChangelogText.Of(set, tone));
        return true;
    }

    /// <summary>What one article must keep by itself.</summary>
    internal static void CheckArticle(CheckRun run, Article article) =>
        CheckArticle(run, new ContactRules(run.Set), article);

    private static void CheckArticle(CheckRun run, ContactRules contacts, Article article)
    {
        ArticleRules.Check(run, article);
        ShapeRules.Check(run, article);
        ToneRules.Check(run, article);
        FineRules.Check(run, article);
        contacts.Check(run, article);
    }

    internal static (ToneBook? Tone, IReadOnlyList<ContentProblem> Problems) ReadTone(string folder)
    {
        var reading = new ContentReading(folder);
        return (reading.Yaml(ToneReader.File, (root, _) => ToneReader.Read(root)), reading.Problems);
    }
}
