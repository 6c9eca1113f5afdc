using System.Text;
using BachDang.Outreach.Admin.Guard;
using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Ward.Campaigns.Links;
using BachDang.Outreach.Ward.Campaigns.Outlets;
using BachDang.Outreach.Ward.Campaigns.Pictures;
using BachDang.Outreach.Ward.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BachDang.Outreach.Admin.Campaigns.Outlets;

/// <summary>A campaign as a square picture for groups elsewhere.</summary>
[ResponseCache(NoStore = true)]
internal sealed class SquareModel(
    WardDb db, KnowledgeBase knowledge, CurrentOfficer me, WhereToGo where, OpenPicture pictures) : PageModel
{
    public OutletPage Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await new ReadOutlets(db).RunAsync(id, me.Officer, ct) is not { } page) return NotFound();
        Shown = page;
        return Page();
    }

    public async Task<IActionResult> OnGetPictureAsync(Guid id, bool save, CancellationToken ct)
    {
        if (await new ReadOutlets(db).RunAsync(id, me.Officer, ct) is not { } page) return NotFound();
        var target = await where.OfAsync(page, LinkOutlets.Square, null, ct);
        var svg = new SquareDrawing(knowledge.Content.Ward, page, target.Address, await EmbeddedAsync(page, ct)).Draw();
        Response.Headers.ContentSecurityPolicy = "default-src 'none'; img-src data:; sandbox; frame-ancestors 'none'";
        var bytes = Encoding.UTF8.GetBytes(svg);
        return save ? File(bytes, "image/svg+xml", "anh-vuong.svg") : File(bytes, "image/svg+xml");
    }

    private async Task<string?> EmbeddedAsync(OutletPage page, CancellationToken ct)
    {
        if (page.Content.Picture is not { } picture || await pictures.RunAsync(picture.Key, ct) is not { } opened)
            return null;
        await using (opened.Bytes)
        {
            using var bytes = new MemoryStream();
            await opened.Bytes.CopyToAsync(bytes, ct);
            return $"data:{opened.MediaType};base64,{Convert.ToBase64String(bytes.ToArray())}";
        }
    }
}
