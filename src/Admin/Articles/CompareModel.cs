using System.Globalization;
using BachDang.Outreach.Knowledge.Content.Editing;
using BachDang.Outreach.Ward.Articles.Lists;
using BachDang.Outreach.Ward.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BachDang.Outreach.Admin.Articles;

/// <summary>Two texts of an article side by side, or three of them after an upgrade brought a new file: the file as it
/// was, the file as it is, and the ward's words.</summary>
[ResponseCache(NoStore = true)]
internal sealed class CompareModel(WardDb db, ArticleBench bench) : PageModel
{
    /// <summary>A version's number; <c>goc</c> for the file the ward began from, <c>moi</c> for the file as it is,
    /// <c>dung</c> for the text in use.</summary>
    [FromQuery(Name = "tu")]
    public string From { get; set; } = "goc";

    [FromQuery(Name = "den")]
    public string To { get; set; } = "moi";

    /// <summary>Shows three texts.</summary>
    public bool Three { get; private set; }

    public string Id { get; private set; } = "";

    public string Title { get; private set; } = "";

    public IReadOnlyList<DiffLine> First { get; private set; } = [];

    /// <summary>Of three texts: what the ward changed.</summary>
    public IReadOnlyList<DiffLine> Second { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct)
    {
        if (await new ReadArticles(db).FindAsync(id, ct) is not { } file) return NotFound();
        Three = Request.Query.ContainsKey("ba");
        (Id, Title) = (id, file.Article.Title);
        if (Three)
        {
            var before = file.Article.BaselineText ?? "";
            First = TextDiff.Of(before, bench.Shipped(id) ?? "");
            Second = TextDiff.Of(before, file.Published ?? file.Last);
            return Page();
        }
        if (await TextAsync(file, From, ct) is not { } from || await TextAsync(file, To, ct) is not { } to)
            return NotFound();
        First = TextDiff.Of(from, to);
        return Page();
    }

    private async Task<string?> TextAsync(ArticleFile file, string which, CancellationToken ct) => which switch
    {
        "goc" => file.Article.BaselineText ?? "",
        "moi" => bench.Shipped(file.Article.ArticleId) ?? "",
        "dung" => file.Published ?? bench.Shipped(file.Article.ArticleId) ?? "",
        _ => int.TryParse(which, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? await new ReadArticles(db).TextAsync(file.Article.Id, number, ct)
            : null,
    };
}
