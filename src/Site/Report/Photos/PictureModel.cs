using BachDang.Outreach.Site.Report.Drafting;
using BachDang.Outreach.Ward.Photos.Taking;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BachDang.Outreach.Site.Report.Photos;

/// <summary>One photo of a draft for the person who sent it: the working copy, while the draft is not filed, by a
/// sealed address that is good for a while.</summary>
[ResponseCache(NoStore = true)]
internal sealed class PictureModel(DraftForms forms, ReadDraftPhotos photos) : PageModel
{
    // Whatever the bytes are, a browser treats them as a picture and nothing else.
    private static readonly string[] Kinds = ["image/jpeg", "image/png", "image/webp"];

    public async Task<IActionResult> OnGetAsync(string picture, CancellationToken ct)
    {
        if (forms.OpenPicture(picture) is not { } ids) return NotFound();
        if (await photos.OpenAsync(ids.Draft, ids.Photo, ct) is not { } photo) return NotFound();
        if (!Kinds.Contains(photo.MediaType))
        {
            await photo.Bytes.DisposeAsync();
            return NotFound();
        }
        Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";
        Response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        return File(photo.Bytes, photo.MediaType);
    }
}
