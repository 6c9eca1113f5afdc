using System.IO.Compression;
using System.Text;
using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Knowledge.Content.Editing;
using BachDang.Outreach.Ward.Articles.Lists;
using BachDang.Outreach.Ward.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BachDang.Outreach.Admin.Articles.Lists;

/// <summary>The articles, in the list the address asks for, and the ward's own ones as files.</summary>
[ResponseCache(NoStore = true)]
internal sealed class ArticlesModel(WardDb db, ArticleLists lists, TimeProvider clock) : PageModel
{
    public const int OnePage = 50;
    private const int LongestWords = 100;

    /// <summary>Which list; all articles without. See <see cref="ArticleLists"/>.</summary>
    [FromQuery(Name = "ds")]
    public string? List { get; set; }

    [FromQuery(Name = "tim")]
    public string? Words { get; set; }

    /// <summary>The article the page before ended with.</summary>
    [FromQuery(Name = "sau")]
    public string? After { get; set; }

    public IReadOnlyList<ArticleRow> Rows { get; private set; } = [];

    public int All { get; private set; }

    public string? Next { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var rows = await lists.OfAsync(List, ct);
        if (!string.IsNullOrWhiteSpace(Words))
        {
            var words = KnowledgeBase.Folded(Words.Length > LongestWords ? Words[..LongestWords] : Words).Trim();
            rows = [.. rows.Where(row => KnowledgeBase.Folded(row.Title).Contains(words, StringComparison.Ordinal)
                || row.Id.Contains(words, StringComparison.Ordinal))];
        }
        All = rows.Count;
        var from = After is null ? 0 : rows.ToList().FindIndex(row => row.Id == After) + 1;
        Rows = [.. rows.Skip(from).Take(OnePage)];
        Next = from + OnePage < rows.Count ? Rows[^1].Id : null;
    }

    /// <summary>The published articles as they lie in content/articles.</summary>
    public async Task<IActionResult> OnGetExportAsync(CancellationToken ct)
    {
        var texts = await new ReadPublished(db).AllAsync(ct);
        var file = new MemoryStream();
        await using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
        {
            foreach (var text in texts.Where(text => text.Markdown is not null))
            {
                var topic = ArticleForm.Read(text.Markdown!)?.Topic ?? "";
                var entry = zip.CreateEntry($"content/articles/{topic}/{text.ArticleId}.md");
                entry.LastWriteTime = clock.GetUtcNow();
                await using var stream = await entry.OpenAsync(ct);
                await stream.WriteAsync(Encoding.UTF8.GetBytes(text.Markdown!), ct);
            }
        }
        file.Position = 0;
        return File(file, "application/zip", "articles.zip");
    }
}
