using BachDang.Outreach.Admin.Guard;
using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Ward.Officers.SigningIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BachDang.Outreach.Admin.SignIn;

/// <summary>Brings the code app into use at the first sign-in or from the own account, and shows the recovery codes
/// once.</summary>
[ResponseCache(NoStore = true)]
internal sealed class CodeSetUpModel(
    SignInFlow flow, OfferCodes offer, ConfirmCodes confirm, KnowledgeBase knowledge, CurrentOfficer me) : PageModel
{
    private const int LongestCode = 20;

    public SignInRefusal Refusal { get; private set; }

    /// <summary>What the app is given; null once it is in use.</summary>
    public CodePicture? Offered { get; private set; }

    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    /// <summary>Where the officer wanted to go.</summary>
    public string GoesTo { get; private set; } = "/";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) =>
        await SignInFlow.ReadAsync(HttpContext) is { Passed.Next: NextStep.SetUpCodes } step
            ? await OfferAsync(step.Passed, ct)
            : LocalRedirect("/dang-nhap");

    public async Task<IActionResult> OnPostAsync(string? code, CancellationToken ct)
    {
        if (await SignInFlow.ReadAsync(HttpContext) is not { Passed.Next: NextStep.SetUpCodes } step)
            return LocalRedirect("/dang-nhap");
        if (!flow.Allows(HttpContext))
        {
            Refusal = SignInRefusal.TooOften;
            return await OfferAsync(step.Passed, ct);
        }
        var confirmed = await confirm.RunAsync(step.Passed, code is { Length: <= LongestCode } ? code : "", ct);
        if (confirmed.Value is { } value)
        {
            // Whoever set the app up from the own account is in already.
            GoesTo = me.IsSignedIn && me.Officer.Id == value.Passed.AccountId
                ? await SignInFlow.LeaveAsync(HttpContext, step.ReturnTo)
                : await flow.EnterAsync(HttpContext, value.Passed, step.ReturnTo, ct);
            RecoveryCodes = value.RecoveryCodes;
            return Page();
        }
        flow.CountMiss(HttpContext);
        Refusal = SignInRefusal.Wrong;
        return await OfferAsync(step.Passed, ct);
    }

    private async Task<IActionResult> OfferAsync(PasswordPassed passed, CancellationToken ct)
    {
        var offered = await offer.RunAsync(passed, ct);
        if (offered.Value is not { } codes) return LocalRedirect("/dang-nhap");
        Offered = CodePicture.Of(codes, knowledge.Content.Ward.Name);
        return Page();
    }
}
