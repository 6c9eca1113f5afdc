using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Knowledge.Answering;
using BachDang.Outreach.Ward.Articles;
using BachDang.Outreach.Ward.Articles.Lists;
using BachDang.Outreach.Ward.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BachDang.Outreach.Admin.Articles.Trying;

/// <summary>What the service says now and what it would say with a waiting change, and what the change does to the
/// golden questions. Nothing asked here is recorded.</summary>
[ResponseCache(NoStore = true)]
internal sealed class TryArticleModel(
    WardDb db, KnowledgeBase knowledge, Trials trials, Measurements measurements) : PageModel
{
    public string Id { get; private set; } = "";

    public string Title { get; private set; } = "";

    [FromQuery(Name = "cau")]
    public string? Question { get; set; }

    public Answer? Now { get; private set; }

    public Answer? Then { get; private set; }

    public Measurement? Measured { get; private set; }

    public bool MayMeasure => measurements.IsPossible;

    private string Markdown { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct)) return NotFound();
        Measured = measurements.Find(trials.Of(id, Markdown));
        if (string.IsNullOrWhiteSpace(Question)) return Page();
        var asked = new Question(Question) { OwnWords = true };
        Now = await knowledge.AnswerAsync(asked, ct);
        Then = await trials.With(id, Markdown).AnswerAsync(asked, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostMeasureAsync(string id, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct)) return NotFound();
        if (MayMeasure) measurements.Begin(id, Markdown);
        return RedirectToPage(new { id });
    }

    private async Task<bool> LoadAsync(string id, CancellationToken ct)
    {
        if (await new ReadArticles(db).FindAsync(id, ct) is not { } file) return false;
        if (file.Article.Step == ArticleStep.None) return false;
        (Id, Title, Markdown) = (id, file.Article.Title, file.Last);
        return true;
    }
}
