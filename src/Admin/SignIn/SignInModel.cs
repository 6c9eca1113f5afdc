using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BachDang.Outreach.Admin.SignIn;

internal enum SignInRefusal
{
    None,
    Unknown,
    TooOften,
}

/// <summary>The officers' sign-in. There are no accounts yet, so every try is refused in the same way.</summary>
[ResponseCache(NoStore = true)]
internal sealed class SignInModel(SignInLimit limit) : PageModel
{
    public SignInRefusal Refusal { get; private set; }

    public string? Account { get; private set; }

    // The password is not even read: nothing could be compared with it.
    public void OnPost(string? account)
    {
        Account = account is { Length: <= 100 } ? account : null;
        var allowed = limit.Allows(HttpContext.Connection.RemoteIpAddress);
        Refusal = allowed ? SignInRefusal.Unknown : SignInRefusal.TooOften;
        Response.StatusCode = allowed ? StatusCodes.Status200OK : StatusCodes.Status429TooManyRequests;
        if (!allowed) Response.Headers.RetryAfter = "300";
    }
}
