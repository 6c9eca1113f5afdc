using BachDang.Outreach.Ward.Campaigns.Outlets;
using BachDang.Outreach.Ward.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BachDang.Outreach.Site.News;

/// <summary>One item of news. What was taken down is gone, not missing.</summary>
internal sealed class NewsItemModel(WardDb db) : PageModel
{
    public const int LongestAddress = 64;

    public NewsItem Item { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string address, CancellationToken ct)
    {
        if (address.Length > LongestAddress) return NotFound();
        var found = await new ReadNews(db).FindAsync(address, ct);
        if (found.Item is null) return found.IsWithdrawn ? StatusCode(StatusCodes.Status410Gone) : NotFound();
        Item = found.Item;
        return Page();
    }

    /// <summary>The last part of a picture's address: its name in the store, which is made of its bytes.</summary>
    public static string NameOf(string key) => key[(key.LastIndexOf('/') + 1)..];
}
