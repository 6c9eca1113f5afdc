using BachDang.Outreach.Knowledge.Content.Checking;

namespace BachDang.Outreach.Knowledge.Content.Editing;

/// <summary>Something a draft does not keep, in words for officers.</summary>
/// <param name="Blocks">It must be mended before publication.</param>
/// <param name="Line">The line of the text, from 1.</param>
/// <param name="Near">That line.</param>
/// <param name="Text">What is wrong.</param>
public sealed record DraftProblem(bool Blocks, int Line, string Near, string Text);

/// <summary>The rules for one article of an overlay.</summary>
internal static class DraftCheck
{
    public static IReadOnlyList<DraftProblem> Run(
        string folder, DateOnly today, IReadOnlyList<PublishedArticle> overlay, string articleId)
    {
        var text = overlay.First(a => a.Id == articleId).Markdown ?? "";
        var loaded = ContentLoader.Load(folder, overlay);
        var problems = loaded.Problems.Where(p => p.File == articleId).ToList();
        if (problems.Count == 0 && loaded.Set is { } set && ContentCheck.ReadTone(folder).Tone is { } tone)
        {
            var run = new CheckRun(set, tone, folder, today);
            run.Hold(articleId, text);
            if (set.Articles.TryGetValue(articleId, out var article)) ContentCheck.CheckArticle(run, article);
            QuestionRules.Check(run);
            problems.AddRange(run.Problems.Select(p => Own(p, articleId)).OfType<ContentProblem>());
        }
        var words = ProblemWords.Read(folder);
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        return [.. problems.OrderByDescending(p => p.IsError).ThenBy(p => p.Line).Select(p => new DraftProblem(
            p.IsError, p.Line, p.Line > 1 && p.Line <= lines.Length ? lines[p.Line - 1] : "", words.Say(p.Message)))];
    }

    // Two articles that claim the same are told of at one of them; it concerns both.
    private static ContentProblem? Own(ContentProblem problem, string articleId)
    {
        if (problem.File == articleId) return problem;
        return problem.Message.EndsWith($" is in {articleId}", StringComparison.Ordinal)
            ? problem with { File = articleId, Line = 1, Message = problem.Message[..^articleId.Length] + problem.File }
            : null;
    }
}
