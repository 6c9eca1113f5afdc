using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Ward.Campaigns.Outlets;
using BachDang.Outreach.Ward.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace BachDang.Outreach.Site.News;

/// <summary>The latest news for feed readers: everybody's, or one sender's.</summary>
internal sealed class NewsFeedModel(WardDb db, KnowledgeBase knowledge, IOptions<SiteOptions> options) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string? organization, CancellationToken ct)
    {
        var ward = knowledge.Content.Ward;
        string? sender = null;
        if (organization is not null)
        {
            if (!NewsWords.TryReadSender(ward, organization, out var known)) return NotFound();
            sender = known;
        }
        var page = await new ReadNews(db).PageAsync(sender, null, ReadNews.FeedSize, ct);
        Response.Headers.CacheControl = "public, max-age=300";
        var feed = new AtomFeed(ward, options.Value.AddressFor(Request), organization);
        return File(feed.Write(page.Items), "application/atom+xml; charset=utf-8");
    }
}
