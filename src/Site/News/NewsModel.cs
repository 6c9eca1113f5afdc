using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Ward.Campaigns.Outlets;
using BachDang.Outreach.Ward.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BachDang.Outreach.Site.News;

/// <summary>All news of the ward and its mass organizations, newest first.</summary>
internal sealed class NewsModel(WardDb db, KnowledgeBase knowledge) : PageModel
{
    private const int LongestKey = 64;

    /// <summary>Key of the sender chosen; null for all.</summary>
    [BindProperty(SupportsGet = true, Name = "noi")]
    public string? Sender { get; set; }

    /// <summary>Where the page before ended.</summary>
    [BindProperty(SupportsGet = true, Name = "sau")]
    public string? After { get; set; }

    public NewsPage Shown { get; private set; } = new([], null);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        string? sender = null;
        if (Sender is { Length: > 0 } key)
        {
            if (!NewsWords.TryReadSender(knowledge.Content.Ward, key, out var known)) return NotFound();
            sender = known;
        }
        if (After?.Length > LongestKey) return NotFound();
        Shown = await new ReadNews(db).PageAsync(sender, After, ReadNews.PageSize, ct);
        return Page();
    }
}
