using BachDang.Outreach.Ward.Officers.SigningIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BachDang.Outreach.Admin.SignIn;

/// <summary>The second step: a code of the app, or a recovery code.</summary>
[ResponseCache(NoStore = true)]
internal sealed class SecondStepModel(SignInFlow flow, CheckCode check) : PageModel
{
    private const int LongestCode = 20;

    public SignInRefusal Refusal { get; private set; }

    public async Task<IActionResult> OnGetAsync() =>
        await SignInFlow.ReadAsync(HttpContext) is { Passed.Next: NextStep.GiveCode }
            ? Page()
            : LocalRedirect("/dang-nhap");

    public async Task<IActionResult> OnPostAsync(string? code, CancellationToken ct)
    {
        if (await SignInFlow.ReadAsync(HttpContext) is not { Passed.Next: NextStep.GiveCode } step)
            return LocalRedirect("/dang-nhap");
        if (!flow.Allows(HttpContext))
        {
            Refusal = SignInRefusal.TooOften;
            return Page();
        }
        var passed = await check.RunAsync(step.Passed, code is { Length: <= LongestCode } ? code : "", ct);
        if (passed.Value is { } value)
            return LocalRedirect(await flow.GoOnAsync(HttpContext, value, step.ReturnTo, ct));
        flow.CountMiss(HttpContext);
        Refusal = SignInRefusal.Wrong;
        return Page();
    }
}
