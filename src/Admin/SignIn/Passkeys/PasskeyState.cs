using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace BachDang.Outreach.Admin.SignIn.Passkeys;

/// <summary>Keeps the question to a browser's passkeys until the answer: in a short-lived cookie that only we can read
/// or write, and that goes with the answer. That an answer counts once is kept by the ward.</summary>
internal static class PasskeyState
{
    public const string Scheme = "officer-passkey";

    /// <summary>For a question to anybody at the sign-in.</summary>
    public const string SignIn = "sign-in";

    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private const string State = "state";
    private const string Use = "use";

    public static Task KeepAsync(HttpContext http, string use, string state) => http.SignInAsync(
        Scheme, new ClaimsPrincipal(new ClaimsIdentity([new Claim(Use, use), new Claim(State, state)], Scheme)));

    /// <returns>The state; null when there is none, it is too old or was for something else.</returns>
    public static async Task<string?> TakeAsync(HttpContext http, string use)
    {
        var kept = await http.AuthenticateAsync(Scheme);
        await http.SignOutAsync(Scheme);
        return kept.Principal?.FindFirstValue(Use) == use ? kept.Principal.FindFirstValue(State) : null;
    }
}
