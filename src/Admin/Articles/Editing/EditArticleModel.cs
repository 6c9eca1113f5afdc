using BachDang.Outreach.Admin.Guard;
using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Knowledge.Content;
using BachDang.Outreach.Knowledge.Content.Editing;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Articles.Lists;
using BachDang.Outreach.Ward.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BachDang.Outreach.Admin.Articles.Editing;

/// <summary>Writes an article: a new one, or a change of one that is there. Saving keeps a draft; nothing that answers
/// residents changes.</summary>
[ResponseCache(NoStore = true)]
internal sealed class EditArticleModel(
    WardDb db, ArticleDesk desk, ArticleBench bench, KnowledgeBase knowledge, CurrentOfficer me) : PageModel
{
    private const int FreeSources = 2;
    private const int MostFollowUps = 3;
    private const int ReviewMonths = 6;

    [BindProperty]
    public ArticleInput Input { get; set; } = new();

    public bool IsNew { get; private set; }

    /// <summary>The body as residents will read it, when a preview was asked for.</summary>
    public ArticleForm? Preview { get; private set; }

    public IReadOnlyList<DraftProblem> Problems { get; private set; } = [];

    public Refusal? Refusal { get; private set; }

    public IReadOnlyList<Law> Laws =>
        [.. knowledge.Content.Laws.Values.OrderBy(law => law.Name, StringComparer.Ordinal)];

    public IReadOnlyList<Article> Articles =>
        [.. knowledge.Content.Articles.Values.OrderBy(a => a.Title, StringComparer.Ordinal)];

    public IReadOnlyList<string> Topics =>
        [.. knowledge.Content.Articles.Values.Select(a => a.Topic).Distinct().Order(StringComparer.Ordinal)];

    public int Sources => Math.Max(Input.Laws.Count, 1) + FreeSources;

    public static int FollowUps => MostFollowUps;

    public async Task<IActionResult> OnGetAsync(string? id, CancellationToken ct)
    {
        IsNew = id is null;
        if (id is null)
        {
            Input = ArticleInput.Of(Blank(), null);
            return Page();
        }
        var (text, version) = await BeforeAsync(id, ct);
        if (text is null) return NotFound();
        var form = ArticleForm.Read(text) ?? Blank();
        Input = ArticleInput.Of(form with { Id = id }, version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? id, CancellationToken ct)
    {
        var form = await FormAsync(id, ct);
        var saved = await desk.SaveAsync(form, Input.Version, me.Officer, ct);
        if (saved.Done) return RedirectToPage("/Admin/Articles/ArticlePage", new { id = form.Id });
        Refusal = saved.Refusal;
        return Page();
    }

    public async Task<IActionResult> OnPostPreviewAsync(string? id, CancellationToken ct)
    {
        Preview = await FormAsync(id, ct);
        Problems = bench.Check(Preview.Id, Preview.ToMarkdown());
        return Page();
    }

    private async Task<ArticleForm> FormAsync(string? id, CancellationToken ct)
    {
        IsNew = id is null;
        Input.Id = id ?? Input.Id?.Trim();
        if (string.IsNullOrEmpty(Input.Id)) Input.Id = ArticleBench.IdOf(Input.Title ?? "");
        var before = id is null ? null : (await BeforeAsync(id, ct)).Text;
        var form = (before is null ? null : ArticleForm.Read(before)) ?? Blank();
        return Input.ToForm(form, knowledge.Content, knowledge.Today);
    }

    // The text a change begins from: the draft that waits, else what answers, else the file.
    private async Task<(string? Text, int? Version)> BeforeAsync(string id, CancellationToken ct)
    {
        var file = await new ReadArticles(db).FindAsync(id, ct);
        if (file is null) return (bench.Shipped(id), null);
        var pends = file.Article.Step != Ward.Articles.ArticleStep.None || file.Article.RetiredAt is not null;
        return (pends ? file.Last : file.Published ?? bench.Shipped(id) ?? file.Last, file.Article.Version);
    }

    private ArticleForm Blank() => new()
    {
        Owner = knowledge.Content.Articles.Values.GroupBy(a => a.Owner).MaxBy(group => group.Count())?.Key ?? "",
        Reviewed = knowledge.Today,
        ReviewBy = knowledge.Today.AddMonths(ReviewMonths),
    };
}
