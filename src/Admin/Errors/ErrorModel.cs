using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BachDang.Outreach.Admin.Errors;

/// <summary>What an officer sees when a page is missing or broken. Asked for by name it
/// is a page that does not exist.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
internal sealed class ErrorModel : PageModel
{
    public int Code { get; private set; }

    public void OnGet() => Show();

    // An error may happen to any method; the page is the same.
    public void OnPost() => Show();

    // Read from the route alone: where the form itself was the error, nothing more is bound.
    private void Show()
    {
        var code = int.Parse((string)RouteData.Values["code"]!, CultureInfo.InvariantCulture);
        var real = HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null
            || HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;
        Code = real ? code : StatusCodes.Status404NotFound;
        Response.StatusCode = Code;
    }
}
