using BachDang.Outreach.Admin.Guard;
using BachDang.Outreach.Admin.SignIn;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Officers.Keeping;
using BachDang.Outreach.Ward.Officers.SigningIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BachDang.Outreach.Admin.Accounts.Mine;

/// <summary>The officer's code app where nobody is made to have one: set up and switched off, each for the password.
/// </summary>
[ResponseCache(NoStore = true)]
internal sealed class MyCodesModel(
    CurrentOfficer me, ReadOfficer read, SignInFlow flow, ConfirmOwner confirm, SwitchCodesOff switchOff) : PageModel
{
    private const int LongestTyped = 200;

    public OfficerView View { get; private set; } = null!;

    public Refusal? Refusal { get; private set; }

    public Task OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnPostSetUpAsync(string? password, CancellationToken ct)
    {
        if (!flow.Allows(HttpContext)) return await RefuseAsync(new SignInRefused(), ct);
        var confirmed = await confirm.RunAsync(me.Officer, null, Typed(password), ct);
        if (confirmed.Value is not { } passed) return await RefuseAsync(confirmed.Refusal!, ct);
        // The same steps as at the first sign-in; an account that has its app already is turned away there.
        return LocalRedirect(await flow.GoOnAsync(HttpContext, passed, "/tai-khoan", ct));
    }

    public async Task<IActionResult> OnPostSwitchOffAsync(string? password, CancellationToken ct)
    {
        if (!flow.Allows(HttpContext)) return await RefuseAsync(new SignInRefused(), ct);
        var done = await switchOff.RunAsync(me.Officer, Typed(password), ct);
        return done.Refusal is { } refusal ? await RefuseAsync(refusal, ct) : LocalRedirect("/tai-khoan/ma");
    }

    private async Task<PageResult> RefuseAsync(Refusal refusal, CancellationToken ct)
    {
        flow.CountMiss(HttpContext);
        Refusal = refusal;
        await ShowAsync(ct);
        return Page();
    }

    private async Task ShowAsync(CancellationToken ct) => View = (await read.RunAsync(me.Officer.Id, ct))!;

    private static string Typed(string? text) => text is { Length: <= LongestTyped } ? text : "";
}
