using BachDang.Outreach.Ward.Officers.SigningIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BachDang.Outreach.Admin.SignIn;

internal enum SignInRefusal
{
    None,
    Wrong,
    TooOften,
}

/// <summary>The first step of the officers' sign-in: name and password.</summary>
[ResponseCache(NoStore = true)]
internal sealed class SignInModel(SignInFlow flow, CheckPassword check) : PageModel
{
    private const int LongestName = 100;
    private const int LongestPassword = 200;

    public SignInRefusal Refusal { get; private set; }

    public string? Account { get; private set; }

    public async Task<IActionResult> OnPostAsync(string? account, string? password, string? ve, CancellationToken ct)
    {
        Account = account is { Length: <= LongestName } ? account : null;
        if (!flow.Allows(HttpContext))
        {
            Refusal = SignInRefusal.TooOften;
            return Page();
        }
        var passed = await check.RunAsync(
            Account ?? "", password is { Length: <= LongestPassword } ? password : "", ct);
        if (passed.Value is { } value) return LocalRedirect(await flow.GoOnAsync(HttpContext, value, ve, ct));
        flow.CountMiss(HttpContext);
        Refusal = SignInRefusal.Wrong;
        return Page();
    }
}
