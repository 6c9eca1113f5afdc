using System.Net.Mime;
using BachDang.Outreach.Admin.SignIn.OpenId;
using BachDang.Outreach.Admin.SignIn.Passkeys;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Officers.Passkeys;
using BachDang.Outreach.Ward.Officers.SigningIn;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BachDang.Outreach.Admin.SignIn;

internal enum SignInRefusal
{
    None,
    Wrong,
    TooOften,
    ProviderAway,
}

/// <summary>The first step of the officers' sign-in: name and password, a passkey, or the OpenID provider.</summary>
[ResponseCache(NoStore = true)]
internal sealed class SignInModel(
    SignInFlow flow, CheckPassword check, AskForPasskey ask, CheckPasskey passkeys, OpenIdOptions openId) : PageModel
{
    private const int LongestName = 100;
    private const int LongestPassword = 200;
    private const int LongestAnswer = 20_000;

    public SignInRefusal Refusal { get; private set; }

    public string? Account { get; private set; }

    /// <summary>Where an in-between page goes on to; null for the page itself.</summary>
    public string? GoesTo { get; private set; }

    /// <summary>The page that was wanted, for a browser that kept its strict cookies back because another site led
    /// here; from a page of ours it brings them along. Null for the sign-in itself.</summary>
    public string? Wanted { get; private set; }

    public void OnGet(string? ve)
    {
        var fromElsewhere = Request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site";
        if (fromElsewhere && ve is not null) Wanted = SignInFlow.Local(ve);
    }

    public async Task<IActionResult> OnPostAsync(string? account, string? password, string? ve, CancellationToken ct)
    {
        Account = account is { Length: <= LongestName } ? account : null;
        return flow.Allows(HttpContext)
            ? await GoOnAsync(await check.RunAsync(
                Account ?? "", password is { Length: <= LongestPassword } ? password : "", ct), ve, ct)
            : TooOften();
    }

    /// <summary>For the page's script: the question to the browser's passkeys.</summary>
    public async Task<IActionResult> OnPostPasskeyOptionsAsync()
    {
        if (!flow.Allows(HttpContext)) return StatusCode(StatusCodes.Status429TooManyRequests);
        var question = await ask.RunAsync();
        await PasskeyState.KeepAsync(HttpContext, PasskeyState.SignIn, question.State);
        return Content(question.Options, MediaTypeNames.Application.Json);
    }

    public async Task<IActionResult> OnPostPasskeyAsync(string? credential, string? ve, CancellationToken ct)
    {
        if (!flow.Allows(HttpContext)) return TooOften();
        var state = await PasskeyState.TakeAsync(HttpContext, PasskeyState.SignIn);
        var passed = state is not null && credential is { Length: > 0 and <= LongestAnswer }
            ? await passkeys.RunAsync(state, credential, ct)
            : new SignInRefused();
        return await GoOnAsync(passed, ve, ct);
    }

    public async Task<IActionResult> OnPostOpenIdAsync(string? ve)
    {
        if (!openId.IsOn) return NotFound();
        if (!flow.Allows(HttpContext)) return TooOften();
        GoesTo = await OpenIdTrip.BeginAsync(HttpContext, linkFor: null, ve);
        if (GoesTo is null) Refusal = SignInRefusal.ProviderAway;
        return Page();
    }

    private async Task<IActionResult> GoOnAsync(Outcome<PasswordPassed> passed, string? returnTo, CancellationToken ct)
    {
        if (passed.Value is { } value) return LocalRedirect(await flow.GoOnAsync(HttpContext, value, returnTo, ct));
        flow.CountMiss(HttpContext);
        Refusal = SignInRefusal.Wrong;
        return Page();
    }

    private PageResult TooOften()
    {
        Refusal = SignInRefusal.TooOften;
        return Page();
    }
}
