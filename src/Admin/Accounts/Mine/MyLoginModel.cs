using BachDang.Outreach.Admin.Guard;
using BachDang.Outreach.Admin.SignIn;
using BachDang.Outreach.Admin.SignIn.OpenId;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Officers.Keeping;
using BachDang.Outreach.Ward.Officers.Logins;
using BachDang.Outreach.Ward.Officers.SigningIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BachDang.Outreach.Admin.Accounts.Mine;

/// <summary>The officer's account at the OpenID provider: linked once, unlinked.</summary>
[ResponseCache(NoStore = true)]
internal sealed class MyLoginModel(
    CurrentOfficer me, ReadOfficer read, SignInFlow flow, ConfirmOwner confirm, UnlinkLogin unlink,
    OpenIdOptions options) : PageModel
{
    private const int LongestTyped = 200;

    public OfficerView View { get; private set; } = null!;

    public Refusal? Refusal { get; private set; }

    /// <summary>Where an in-between page goes on to; null for the page itself.</summary>
    public string? GoesTo { get; private set; }

    public bool ProviderAway { get; private set; }

    public bool NeedsPassword => !View.StandsForPassword(me.SessionId);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) =>
        options.IsOn ? await ShowAsync(ct) : NotFound();

    public async Task<IActionResult> OnPostLinkAsync(string? password, CancellationToken ct)
    {
        if (!options.IsOn) return NotFound();
        var typed = password is { Length: <= LongestTyped } ? password : "";
        Refusal = flow.Allows(HttpContext)
            ? (await confirm.RunAsync(me.Officer, me.SessionId, typed, ct)).Refusal
            : new SignInRefused();
        if (Refusal is null) GoesTo = await OpenIdTrip.BeginAsync(HttpContext, me.Officer.Id, returnTo: null);
        else flow.CountMiss(HttpContext);
        ProviderAway = Refusal is null && GoesTo is null;
        return await ShowAsync(ct);
    }

    public async Task<IActionResult> OnPostUnlinkAsync(CancellationToken ct)
    {
        if (!options.IsOn) return NotFound();
        await unlink.RunAsync(me.Officer, ct);
        return LocalRedirect("/tai-khoan/lien-ket");
    }

    private async Task<PageResult> ShowAsync(CancellationToken ct)
    {
        View = (await read.RunAsync(me.Officer.Id, ct))!;
        return Page();
    }
}
