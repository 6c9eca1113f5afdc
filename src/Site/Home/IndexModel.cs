using BachDang.Outreach.Ward.Campaigns.Outlets;
using BachDang.Outreach.Ward.Data;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BachDang.Outreach.Site.Home;

/// <summary>The site's first page, with the latest news.</summary>
internal sealed class IndexModel(WardDb db) : PageModel
{
    private const int Latest = 3;

    public IReadOnlyList<NewsItem> News { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) =>
        News = (await new ReadNews(db).PageAsync(null, null, Latest, ct)).Items;
}
