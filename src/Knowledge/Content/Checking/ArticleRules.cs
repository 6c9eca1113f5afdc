using BachDang.Outreach.Knowledge.Calculators;

namespace BachDang.Outreach.Knowledge.Content.Checking;

/// <summary>What one article must keep: its place, its sources and its links.</summary>
internal static class ArticleRules
{
    public static void Check(CheckRun run, Article article)
    {
        CheckPlace(run, article);
        CheckSources(run, article);
        CheckLinks(run, article);
        if (article.Confidence is not ("A" or "B"))
            run.Error(article.File, "confidence:", $"confidence '{article.Confidence}' must be A or B");
        if (article.ReviewBy < run.Today)
            run.Warn(article.File, "reviewBy:", $"review was due on {article.ReviewBy:yyyy-MM-dd}");
    }

    private static void CheckPlace(CheckRun run, Article article)
    {
        var parts = article.File.Split('/');
        if (parts.Length < 2) return;
        if (parts[^1] != article.Id + ".md")
            run.Error(article.File, "id:", $"id '{article.Id}' differs from the file name");
        if (parts[^2] != article.Topic)
            run.Error(article.File, "topic:", $"topic '{article.Topic}' differs from the folder");
    }

    private static void CheckSources(CheckRun run, Article article)
    {
        if (article.Sources.Count == 0) run.Error(article.File, "sources:", "the article has no source");
        foreach (var source in article.Sources)
        {
            if (!run.Set.Laws.TryGetValue(source.Law, out var law))
                run.Error(article.File, source.Law, $"law '{source.Law}' is not in laws.yml");
            else if (!law.MayBeCitedOn(run.Today))
                run.Error(article.File, source.Law, $"law '{source.Law}' {WhyNot(law, run.Today)}");
        }
        if (article.Sources.Count > 0 && !article.Sources.Any(s => IsInForce(run, s)))
            run.Error(article.File, "sources:", "no source is known to be in force, so the article does not answer");
    }

    private static bool IsInForce(CheckRun run, ArticleSource source) =>
        run.Set.Laws.TryGetValue(source.Law, out var law) && law.IsInForceOn(run.Today);

    private static string WhyNot(Law law, DateOnly today) => law switch
    {
        { Status: LawStatus.Suspended } => "is suspended",
        { Since: { } since } when since > today => $"is not in force before {since:yyyy-MM-dd}",
        { ReplacedBy: { } other } => $"has expired, replaced by {other}",
        _ => "has expired",
    };

    private static void CheckLinks(CheckRun run, Article article)
    {
        foreach (var desk in article.Desks)
            if (!run.Set.Ward.Desks.ContainsKey(desk))
                run.Error(article.File, desk, $"desk '{desk}' is not in ward.yml");
        foreach (var id in article.FollowUps)
            if (!run.Set.Articles.ContainsKey(id) || id == article.Id)
                run.Error(article.File, id, $"followUps names '{id}', which is no other article");
        if (article.Calculator is { } calculator && !Calculator.All.Any(c => c.Name == calculator.Split('/')[0]))
            run.Error(article.File, "calculator:", $"calculator '{calculator}' is not one of: "
                + string.Join(", ", Calculator.All.Select(c => c.Name)));
        foreach (var look in article.NotThis)
            if (look.Instead is { } id && (!run.Set.Articles.ContainsKey(id) || id == article.Id))
                run.Error(article.File, id, $"notThis names '{id}', which is no other article");
    }
}
