using System.Security.Claims;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Officers.SigningIn;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;

namespace BachDang.Outreach.Admin.Guard;

/// <summary>Who acts in this request, for page models to hand to operations.</summary>
internal sealed class CurrentOfficer(IHttpContextAccessor http)
{
    private static readonly object Key = new();

    public bool IsSignedIn => SignedIn is not null;

    /// <exception cref="InvalidOperationException">Nobody is signed in; the table of permissions lets nobody get that
    /// far on a page that is not open to anyone.</exception>
    public Officer Officer => Signed.Officer;

    public string Name => Signed.Name;

    /// <summary>The key of the mass organization acted for; null for other officers.</summary>
    public string? Organization => Signed.Organization;

    public Guid SessionId => Signed.SessionId;

    private SignedInOfficer Signed => SignedIn ?? throw new InvalidOperationException("Nobody is signed in.");

    private SignedInOfficer? SignedIn => http.HttpContext is { } context ? Of(context) : null;

    /// <summary>Whether the officer may see a page or use a handler, as the table of permissions names it.</summary>
    public bool May(string place) => Permissions.Admit(place, SignedIn?.Officer);

    public static SignedInOfficer? Of(HttpContext context) =>
        context.User.Identity?.IsAuthenticated == true ? context.Items[Key] as SignedInOfficer : null;

    /// <summary>The principal of an open session; roles are read at each request, never kept in the cookie.</summary>
    public static ClaimsPrincipal Enter(HttpContext context, SignedInOfficer officer)
    {
        context.Items[Key] = officer;
        return PrincipalOf(officer.Officer.Id, officer.SessionId);
    }

    public static ClaimsPrincipal PrincipalOf(Guid accountId, Guid sessionId) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, accountId.ToString()),
            new Claim(ClaimTypes.Sid, sessionId.ToString()),
        ], CookieAuthenticationDefaults.AuthenticationScheme));
}
