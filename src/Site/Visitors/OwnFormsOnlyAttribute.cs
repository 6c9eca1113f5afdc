using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace BachDang.Outreach.Site.Visitors;

/// <summary>Refuses a form that another site sends. The public pages have no session and no cookie whose power it
/// could borrow; what it must not do is send reports and guesses in a visitor's name. Browsers say where a form comes
/// from (Sec-Fetch-Site; before 2020 Origin); a caller that says neither is no browser a site could misuse.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class OwnFormsOnlyAttribute : Attribute, IAuthorizationFilter
{
    private static readonly string[] OwnSites = ["same-origin", "none"];

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        if (HttpMethods.IsPost(request.Method) && IsForeign(request))
            context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
    }

    private static bool IsForeign(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0) return !OwnSites.Contains(site);
        var origin = request.Headers.Origin.ToString();
        return origin.Length > 0
            && (!Uri.TryCreate(origin, UriKind.Absolute, out var from) || from.Authority != request.Host.Value);
    }
}
