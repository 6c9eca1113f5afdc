using System.Security.Claims;
using BachDang.Outreach.Ward.Officers.Logins;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BachDang.Outreach.Admin.SignIn.OpenId;

/// <summary>What a browser brings back from the provider.</summary>
/// <param name="Login">Who it is there.</param>
/// <param name="LinkFor">The officer who wanted it linked; null for a sign-in.</param>
/// <param name="ReturnTo">Where to go in the end.</param>
internal sealed record OpenIdReturn(ProvedLogin Login, Guid? LinkFor, string? ReturnTo);

/// <summary>The way to the provider and back. Staff cookies are strict, and browsers keep them back on everything that
/// another site began; so a page of ours stands at both ends and goes on by itself.</summary>
internal static class OpenIdTrip
{
    public const string Scheme = "openid";

    /// <summary>The short-lived cookie of what the provider said.</summary>
    public const string Returned = "officer-openid";

    public const string Back = "/dang-nhap/openid";
    public const string Between = $"{Back}/{BetweenStep}";
    public const string BetweenStep = "tiep";
    public const string EndStep = "xong";
    public const string End = $"{Back}/{EndStep}";
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private const string LinkFor = "link";
    private const string ReturnTo = "ve";
    private const string Issuer = "login-issuer";
    private const string Subject = "login-subject";
    private const string Nonce = "login-nonce";

    /// <returns>The provider's address to go to, for an in-between page: a redirect would be one of the form, which may
    /// lead to our own pages only. Null when the provider cannot be reached.</returns>
    public static async Task<string?> BeginAsync(HttpContext http, Guid? linkFor, string? returnTo)
    {
        var trip = new AuthenticationProperties
        {
            RedirectUri = Between,
            Items = { [ReturnTo] = returnTo, [LinkFor] = linkFor?.ToString() },
        };
        try
        {
            await http.ChallengeAsync(Scheme, trip);
        }
        catch (InvalidOperationException away)
        {
            // How the handler says that it could not read the provider's settings.
            Log(http).ProviderAway((away.InnerException ?? away).GetType().Name);
            return null;
        }
        var address = http.Response.Headers.Location.ToString();
        http.Response.Headers.Remove("Location");
        http.Response.StatusCode = StatusCodes.Status200OK;
        return address;
    }

    /// <summary>All that is kept of a checked token.</summary>
    public static ClaimsPrincipal PrincipalOf(ProvedLogin login) => new(new ClaimsIdentity(
        [new Claim(Issuer, login.Issuer), new Claim(Subject, login.Subject), new Claim(Nonce, login.Nonce)], Returned));

    /// <returns>What came back, once; null when nothing did or it is too long ago.</returns>
    public static async Task<OpenIdReturn?> TakeAsync(HttpContext http)
    {
        var kept = await http.AuthenticateAsync(Returned);
        await http.SignOutAsync(Returned);
        if (kept.Principal is not { } principal) return null;
        var login = new ProvedLogin(principal.FindFirstValue(Issuer) ?? "", principal.FindFirstValue(Subject) ?? "",
            principal.FindFirstValue(Nonce) ?? "");
        var items = kept.Properties!.Items;
        return new OpenIdReturn(login, Guid.TryParse(items[LinkFor], out var id) ? id : null, items[ReturnTo]);
    }

    public static ILogger Log(HttpContext http) => http.RequestServices.GetRequiredService<ILoggerFactory>()
        .CreateLogger(typeof(OpenIdTrip).FullName!);
}
