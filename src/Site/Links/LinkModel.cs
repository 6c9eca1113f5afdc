using BachDang.Outreach.Ward.Campaigns.Measuring;
using BachDang.Outreach.Ward.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BachDang.Outreach.Site.Links;

/// <summary>Leads a short link on to its address and counts that it was opened: no cookie, nothing of the visitor.
/// </summary>
[ResponseCache(NoStore = true)]
internal sealed class LinkModel(WardDb db, KnownLinks known, LinkLimit limit, LinkOpenings openings) : PageModel
{
    /// <summary>Too much is asked for just now.</summary>
    public bool IsBusy { get; private set; }

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct)
    {
        Response.Headers["X-Robots-Tag"] = "noindex";
        var visitor = HttpContext.Connection.RemoteIpAddress;
        if (!ReadShortLink.IsCode(code)) return Lost(StatusCodes.Status404NotFound);
        if (known.Of(code) is not { } address)
        {
            if (!limit.MayLookUp(visitor))
            {
                IsBusy = true;
                return Lost(StatusCodes.Status429TooManyRequests);
            }
            if (await new ReadShortLink(db).RunAsync(code, ct) is not { } found)
                return Lost(StatusCodes.Status404NotFound);
            known.Keep(code, address = found);
        }
        if (Readers.IsPerson(Request) && limit.Counts(visitor)) openings.Note(code);
        return Redirect(address);
    }

    private PageResult Lost(int status)
    {
        Response.StatusCode = status;
        return Page();
    }
}
