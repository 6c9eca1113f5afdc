using BachDang.Outreach.Admin.Guard;
using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Ward.Campaigns.Links;
using BachDang.Outreach.Ward.Campaigns.Outlets;
using BachDang.Outreach.Ward.Campaigns.Pictures;
using BachDang.Outreach.Ward.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BachDang.Outreach.Admin.Campaigns.Outlets;

/// <summary>A campaign as a poster on one page of A4.</summary>
[ResponseCache(NoStore = true)]
internal sealed class PosterModel(
    WardDb db, KnowledgeBase knowledge, CurrentOfficer me, WhereToGo where, OpenPicture pictures) : PageModel
{
    public OutletPage Shown { get; private set; } = null!;

    public Target Target { get; private set; } = null!;

    public PosterLayout Layout { get; private set; } = null!;

    /// <summary>Key of the place where it hangs; empty for none.</summary>
    [BindProperty(SupportsGet = true, Name = "noi")]
    public string? Place { get; set; }

    public string? PlaceName => knowledge.Content.Ward.Places.FirstOrDefault(place => place.Id == Place)?.Name;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await new ReadOutlets(db).RunAsync(id, me.Officer, ct) is not { } page) return NotFound();
        Shown = page;
        var lines = OutletWords.Lines(page.Content.Text);
        Layout = PosterFit.Of(page.Campaign.Title, lines, page.Content.Picture is not null);
        Target = await where.OfAsync(page, LinkOutlets.Poster, PlaceName is null ? null : Place, ct);
        return Page();
    }

    /// <summary>The picture, also before the campaign begins.</summary>
    public async Task<IActionResult> OnGetPictureAsync(Guid id, CancellationToken ct) =>
        await new ReadOutlets(db).RunAsync(id, me.Officer, ct) is { Content.Picture: { } picture }
            && await pictures.RunAsync(picture.Key, ct) is { } opened
            ? File(opened.Bytes, opened.MediaType)
            : NotFound();
}
