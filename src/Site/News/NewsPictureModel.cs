using BachDang.Outreach.Ward.Campaigns.Outlets;
using BachDang.Outreach.Ward.Campaigns.Pictures;
using BachDang.Outreach.Ward.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BachDang.Outreach.Site.News;

/// <summary>The picture of an item that is shown now. Its name is made of its bytes, so a copy is good for good.
/// </summary>
internal sealed class NewsPictureModel(WardDb db, OpenPicture open) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string address, string name, CancellationToken ct)
    {
        if (address.Length > NewsItemModel.LongestAddress) return NotFound();
        var found = await new ReadNews(db).FindAsync(address, ct);
        if (found.Item?.Content.Picture is not { } picture || NewsItemModel.NameOf(picture.Key) != name
            || await open.RunAsync(picture.Key, ct) is not { } opened) return NotFound();
        Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";
        return File(opened.Bytes, opened.MediaType);
    }
}
