using System.Globalization;
using System.Net;
using System.Security.Claims;
using BachDang.Outreach.Admin.Guard;
using BachDang.Outreach.Ward.Officers.SigningIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;

namespace BachDang.Outreach.Admin.SignIn;

/// <summary>Leads through the steps of a sign-in. Between them a short-lived cookie of its own says what has been
/// proved; it opens nothing.</summary>
internal sealed class SignInFlow(StartSession start, SignInLimit limit)
{
    public const string BetweenSteps = "officer-step";
    private const string ReturnTo = "ve";
    private const string Stamp = "stamp";
    private const string Next = "next";

    /// <summary>Remembers a step and says which page follows.</summary>
    public async Task<string> GoOnAsync(
        HttpContext http, PasswordPassed passed, string? returnTo, CancellationToken ct)
    {
        if (passed.Next == NextStep.Enter) return await EnterAsync(http, passed, returnTo, ct);
        var identity = new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, passed.AccountId.ToString()),
                new Claim(Stamp, passed.Stamp),
                new Claim(Next, passed.Next.ToString()),
            ], BetweenSteps);
        var properties = new AuthenticationProperties { Items = { [ReturnTo] = returnTo } };
        await http.SignInAsync(BetweenSteps, new ClaimsPrincipal(identity), properties);
        return passed.Next == NextStep.GiveCode ? "/dang-nhap/ma" : "/dang-nhap/cai-ma";
    }

    /// <returns>What the steps so far proved, and where to go in the end; null when there was no step or it is too
    /// long ago.</returns>
    public static async Task<(PasswordPassed Passed, string? ReturnTo)?> ReadAsync(HttpContext http)
    {
        var step = await http.AuthenticateAsync(BetweenSteps);
        if (step.Principal is not { } principal) return null;
        return (new PasswordPassed(Guid.Parse(principal.FindFirstValue(ClaimTypes.NameIdentifier)!),
            principal.FindFirstValue(Stamp)!, Enum.Parse<NextStep>(principal.FindFirstValue(Next)!)),
            step.Properties!.Items[ReturnTo]);
    }

    /// <summary>Opens a session and gives the browser its cookie.</summary>
    /// <returns>Where to go.</returns>
    public async Task<string> EnterAsync(
        HttpContext http, PasswordPassed passed, string? returnTo, CancellationToken ct)
    {
        var device = http.Request.Headers.UserAgent.ToString();
        var started = await start.RunAsync(passed, device, ct);
        await http.SignOutAsync(BetweenSteps);
        if (started.Value is not { } session) return "/dang-nhap";
        await http.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme,
            CurrentOfficer.PrincipalOf(session.AccountId, session.Id));
        return Local(returnTo);
    }

    /// <summary>Ends the steps where a session is open already.</summary>
    /// <returns>Where to go.</returns>
    public static async Task<string> LeaveAsync(HttpContext http, string? returnTo)
    {
        await http.SignOutAsync(BetweenSteps);
        return Local(returnTo);
    }

    /// <returns>False when this visitor has tried too often; the answer is set then.</returns>
    public bool Allows(HttpContext http)
    {
        if (limit.Allows(Address(http))) return true;
        http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        http.Response.Headers.RetryAfter = SignInLimit.While.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        return false;
    }

    public void CountMiss(HttpContext http) => limit.CountMiss(Address(http));

    private static IPAddress Address(HttpContext http) => http.Connection.RemoteIpAddress ?? IPAddress.None;

    /// <summary>A path of our own: neither //elsewhere nor /\elsewhere, which browsers take for another host.</summary>
    public static string Local(string? address) => address is ['/', ..] and not ['/', '/' or '\\', ..]
        && !address.Any(char.IsControl) ? address : "/";
}
