using System.Net.Mime;
using BachDang.Outreach.Admin.Guard;
using BachDang.Outreach.Admin.SignIn;
using BachDang.Outreach.Admin.SignIn.Passkeys;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Officers.Keeping;
using BachDang.Outreach.Ward.Officers.Passkeys;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BachDang.Outreach.Admin.Accounts.Mine;

/// <summary>The officer's own passkeys: named, added, taken back.</summary>
[ResponseCache(NoStore = true)]
internal sealed class MyPasskeysModel(
    CurrentOfficer me, ReadOfficer read, SignInFlow flow, OfferPasskey offer, AddPasskey add, RemovePasskey remove)
    : PageModel
{
    private const int LongestTyped = 200;
    private const int LongestAnswer = 60_000;

    public OfficerView View { get; private set; } = null!;

    public Refusal? Refusal { get; private set; }

    public bool NeedsPassword => !View.StandsForPassword(me.SessionId);

    public Task OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    /// <summary>For the page's script: the question to the device.</summary>
    public async Task<IActionResult> OnPostOptionsAsync(string? password, CancellationToken ct)
    {
        if (!flow.Allows(HttpContext)) return StatusCode(StatusCodes.Status429TooManyRequests);
        var offered = await offer.RunAsync(me.Officer, me.SessionId, Typed(password), ct);
        if (offered.Refusal is TooManyPasskeys) return StatusCode(StatusCodes.Status409Conflict);
        if (offered.Value is not { } question)
        {
            flow.CountMiss(HttpContext);
            return StatusCode(StatusCodes.Status403Forbidden);
        }
        await PasskeyState.KeepAsync(HttpContext, Use, question.State);
        return Content(question.Options, MediaTypeNames.Application.Json);
    }

    public async Task<IActionResult> OnPostAddAsync(string? name, string? credential, CancellationToken ct)
    {
        var state = await PasskeyState.TakeAsync(HttpContext, Use);
        var added = state is not null && credential is { Length: > 0 and <= LongestAnswer }
            ? await add.RunAsync(me.Officer, state, credential, Typed(name), ct)
            : new PasskeyUnusable();
        return await EndAsync(added.Refusal, ct);
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid passkey, CancellationToken ct) =>
        await EndAsync((await remove.RunAsync(me.Officer, passkey, ct)).Refusal, ct);

    // Another session's question is not answered in this one.
    private string Use => $"add {me.SessionId}";

    private async Task<IActionResult> EndAsync(Refusal? refusal, CancellationToken ct)
    {
        if (refusal is null) return LocalRedirect("/tai-khoan/khoa");
        Refusal = refusal;
        await ShowAsync(ct);
        return Page();
    }

    private async Task ShowAsync(CancellationToken ct) => View = (await read.RunAsync(me.Officer.Id, ct))!;

    private static string Typed(string? text) => text is { Length: <= LongestTyped } ? text : "";
}
