using BachDang.Outreach.Admin.Guard;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Officers.Logins;
using BachDang.Outreach.Ward.Officers.SigningIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BachDang.Outreach.Admin.SignIn.OpenId;

/// <summary>Back from the provider: first a page that goes on by itself, then the sign-in or the link.</summary>
[ResponseCache(NoStore = true)]
internal sealed class OpenIdReturnModel(
    CurrentOfficer me, SignInFlow flow, CheckLogin check, LinkLogin link, OpenIdOptions options) : PageModel
{
    /// <summary>Where an in-between page goes on to; null at the end.</summary>
    public string? GoesTo { get; private set; }

    public bool TooOften { get; private set; }

    public Refusal? Refusal { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? buoc, CancellationToken ct)
    {
        if (!options.IsOn || buoc is not (OpenIdTrip.BetweenStep or OpenIdTrip.EndStep)) return NotFound();
        if (buoc == OpenIdTrip.EndStep) return await EndAsync(ct);
        GoesTo = OpenIdTrip.End;
        return Page();
    }

    private async Task<IActionResult> EndAsync(CancellationToken ct)
    {
        TooOften = !flow.Allows(HttpContext);
        if (TooOften) return Page();
        if (await OpenIdTrip.TakeAsync(HttpContext) is not { } returned) return Refuse(new SignInRefused());
        if (returned.LinkFor is { } accountId)
        {
            if (!me.IsSignedIn || me.Officer.Id != accountId) return Refuse(new SignInRefused());
            var linked = await link.RunAsync(me.Officer, returned.Login, ct);
            return linked.Refusal is { } refusal ? Refuse(refusal) : LocalRedirect("/tai-khoan/lien-ket");
        }
        var passed = await check.RunAsync(returned.Login, ct);
        return passed.Value is { } value
            ? LocalRedirect(await flow.GoOnAsync(HttpContext, value, returned.ReturnTo, ct))
            : Refuse(passed.Refusal!);
    }

    private PageResult Refuse(Refusal refusal)
    {
        flow.CountMiss(HttpContext);
        Refusal = refusal;
        return Page();
    }
}
