using BachDang.Outreach.Admin.Guard;
using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Knowledge.Content;
using BachDang.Outreach.Knowledge.Content.Editing;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Articles;
using BachDang.Outreach.Ward.Articles.Lists;
using BachDang.Outreach.Ward.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BachDang.Outreach.Admin.Articles;

/// <summary>One article: what answers now, what waits to be published and whether it keeps the rules, and the acts
/// open to this officer.</summary>
[ResponseCache(NoStore = true)]
internal sealed class ArticlePageModel(
    WardDb db, ArticleDesk desk, ArticleBench bench, KnowledgeBase knowledge, CurrentOfficer me) : PageModel
{
    public string Id { get; private set; } = "";

    /// <summary>The console's row; null for an article that only a file holds.</summary>
    public EditedArticle? Row { get; private set; }

    public IReadOnlyList<VersionLine> Versions { get; private set; } = [];

    /// <summary>The text shown: the one that waits, else the one that answers.</summary>
    public ArticleForm Form { get; private set; } = new();

    /// <summary>What of the waiting text does not keep the rules.</summary>
    public IReadOnlyList<DraftProblem> Problems { get; private set; } = [];

    /// <summary>The shipped file changed since the ward's words were held against it.</summary>
    public bool BaselineChanged { get; private set; }

    public bool IsShipped { get; private set; }

    /// <summary>How many talks are told when it is published.</summary>
    public int Waiting { get; private set; }

    public IReadOnlyList<Article> Links { get; private set; } = [];

    public Refusal? Refusal { get; private set; }

    public bool Pends => Row is { Step: not ArticleStep.None };

    public bool Answers => knowledge.Content.Articles.TryGetValue(Id, out var article)
        && knowledge.Content.MayAnswer(article, knowledge.Today);

    /// <summary>Whether this officer wrote any of what waits.</summary>
    public bool IsAuthor => Row is not null
        && Versions.Any(v => v.Number > (Row.PublishedNumber ?? 0) && v.Author == me.Officer.Id);

    private string Last { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct) =>
        await LoadAsync(id, ct) ? Page() : NotFound();

    public Task<IActionResult> OnPostSubmitAsync(string id, int version, CancellationToken ct) =>
        ActAsync(id, row => desk.SubmitAsync(row.Id, version, me.Officer, ct), ct);

    public Task<IActionResult> OnPostPublishAsync(string id, int version, CancellationToken ct) =>
        ActAsync(id, row => desk.PublishAsync(row, version, Last, me.Officer, ct), ct);

    public Task<IActionResult> OnPostSendBackAsync(string id, int version, string? note, CancellationToken ct) =>
        ActAsync(id, row => desk.SendBackAsync(row.Id, version, note ?? "", me.Officer, ct), ct);

    public Task<IActionResult> OnPostRetireAsync(string id, int version, CancellationToken ct) =>
        ActAsync(id, row => desk.RetireAsync(row.Id, version, me.Officer, ct), ct);

    public Task<IActionResult> OnPostKeepAsync(string id, int version, CancellationToken ct) =>
        ActAsync(id, row => desk.SettleAsync(row, version, keepOwn: true, me.Officer, ct), ct);

    public Task<IActionResult> OnPostReplaceAsync(string id, int version, CancellationToken ct) =>
        ActAsync(id, row => desk.SettleAsync(row, version, keepOwn: false, me.Officer, ct), ct);

    private async Task<IActionResult> ActAsync(
        string id, Func<EditedArticle, Task<Outcome<EditedArticle>>> act, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct) || Row is not { } row) return NotFound();
        var outcome = await act(row);
        if (outcome.Done) return RedirectToPage(new { id });
        await LoadAsync(id, ct);
        Refusal = outcome.Refusal;
        return Page();
    }

    private async Task<bool> LoadAsync(string id, CancellationToken ct)
    {
        var file = await new ReadArticles(db).FindAsync(id, ct);
        var shipped = bench.Shipped(id);
        if (file is null && shipped is null) return false;
        (Id, Row, Versions, IsShipped) = (id, file?.Article, file?.Versions ?? [], shipped is not null);
        (Last, Waiting) = (file?.Last ?? "", file?.Waiting ?? 0);
        var text = Pends || Row?.RetiredAt is not null ? Last : file?.Published ?? shipped ?? Last;
        Form = ArticleForm.Read(text) ?? new ArticleForm { Id = id, Title = Row?.Title ?? id };
        Problems = Pends ? bench.Check(id, Last) : [];
        BaselineChanged = Row is { } row && ArticleState.IsOvertaken(row.PublishedNumber, row.RetiredAt,
            row.BaselineHash, shipped);
        Links = bench.LinksTo(id);
        return true;
    }
}
