using System.Security.Claims;
using BachDang.Outreach.Admin.Guard;
using BachDang.Outreach.Ward.Officers.SigningIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;

namespace BachDang.Outreach.Admin.SignIn;

/// <summary>Asks at every request whether the session the cookie names is still open, and who it belongs to now.
/// </summary>
internal sealed class SessionCheck(OpenSessions sessions) : CookieAuthenticationEvents
{
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;
        var officer = SecureAddress.IsSafe(http)
            && Guid.TryParse(context.Principal?.FindFirstValue(ClaimTypes.Sid), out var session)
            ? await sessions.FindAsync(session, http.RequestAborted)
            : null;
        if (officer is not null)
        {
            context.ReplacePrincipal(CurrentOfficer.Enter(http, officer));
            return;
        }
        context.RejectPrincipal();
        await http.SignOutAsync(context.Scheme.Name);
    }

    // Signing in again would not help, so no redirect: the error page says what is the matter.
    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
