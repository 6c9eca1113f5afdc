using BachDang.Outreach.Knowledge.Text;

namespace BachDang.Outreach.Knowledge.Content.Checking;

/// <summary>
/// How an article is built so that people can use it: answer first, a checklist, desks, ways on, reviews.
/// </summary>
internal static class ShapeRules
{
    public static void Check(CheckRun run, Article article)
    {
        var limits = run.Tone.Limits;
        if (article.Questions.Count < limits.Questions)
            run.Error(article.File, "questions:", $"needs at least {limits.Questions} questions");
        if (article.FollowUps.Count < limits.FollowUpsLeast || article.FollowUps.Count > limits.FollowUpsMost)
            run.Error(article.File, "followUps:",
                $"needs {limits.FollowUpsLeast} to {limits.FollowUpsMost} followUps");
        CheckLead(run, article);
        CheckSteps(run, article);
        CheckDates(run, article);
    }

    private static void CheckLead(CheckRun run, Article article)
    {
        var words = Sentences.Words(article.Lead).Count;
        if (words > run.Tone.Limits.LeadWords)
            run.Error(article.File, Sentences.Start(article.Lead),
                $"the short answer has {words} words, at most {run.Tone.Limits.LeadWords}");
        var lower = VietnameseText.Lower(article.Lead);
        foreach (var start in run.Tone.SlowStarts)
            if (lower.StartsWith(start, StringComparison.Ordinal))
                run.Error(article.File, Sentences.Start(article.Lead), "the first sentence does not answer directly");
        foreach (var line in article.Sections.Select(section => section.Text).Prepend(article.Lead)
            .SelectMany(text => text.Split('\n')))
        {
            var bare = VietnameseText.Lower(line).TrimStart('-', ' ');
            foreach (var part in run.Tone.PrintedByProgram)
                if (bare.StartsWith(part + ":", StringComparison.Ordinal))
                    run.Error(article.File, line, $"'{part}' is printed by the program");
        }
    }

    private static void CheckSteps(CheckRun run, Article article)
    {
        var heading = ArticleHeadings.From(run.Set.Replies)[0];
        var steps = article.Sections.FirstOrDefault(section => section.Heading == heading)?.Text;
        if (steps is null)
        {
            var text = VietnameseText.Lower(
                string.Join('\n', article.Sections.Select(section => section.Text).Prepend(article.Lead)));
            if (run.Tone.Orders.FirstOrDefault(order => text.Contains(order, StringComparison.Ordinal)) is { } order)
                run.Error(article.File, order, $"'{order}' asks the reader to act, but there is no checklist");
        }
        if (article.Desks.Count == 0) run.Error(article.File, "desks:", "the article names no desk");
        foreach (var (desk, name) in run.Tone.DeskNames)
            if (steps?.Contains(name, StringComparison.Ordinal) == true && !article.Desks.Contains(desk))
                run.Error(article.File, name, $"the checklist names '{name}', but desks does not list '{desk}'");
    }

    private static void CheckDates(CheckRun run, Article article)
    {
        if (article.Reviewed > run.Today) run.Error(article.File, "reviewed:", "the review lies in the future");
        if (article.ReviewBy <= article.Reviewed
            || article.ReviewBy > article.Reviewed.AddDays(run.Tone.Limits.ReviewDays))
            run.Error(article.File, "reviewBy:",
                $"the next review must follow within {run.Tone.Limits.ReviewDays} days of the last");
        if (article.History.Count == 0) run.Error(article.File, "history:", "the history is empty");
        for (var i = 1; i < article.History.Count; i++)
            if (article.History[i].Date < article.History[i - 1].Date)
                run.Error(article.File, "history:", "the history goes back in time; the newest change stands last");
        if (article.History.Count > 0 && article.History[^1].Date > article.Reviewed)
            run.Error(article.File, "reviewed:", "the article was changed after its last review");
    }
}
