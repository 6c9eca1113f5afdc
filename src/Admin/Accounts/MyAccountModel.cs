using BachDang.Outreach.Admin.Guard;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Officers.Keeping;
using BachDang.Outreach.Ward.Officers.SigningIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BachDang.Outreach.Admin.Accounts;

/// <summary>What an officer keeps about the own account: sessions, password, recovery codes.</summary>
[ResponseCache(NoStore = true)]
internal sealed class MyAccountModel(
    CurrentOfficer me, ReadOfficer read, EndSessions end, ChangePassword change, RenewRecoveryCodes renew) : PageModel
{
    private const int LongestTyped = 200;

    public OfficerView View { get; private set; } = null!;

    public Refusal? Refusal { get; private set; }

    public bool Differs { get; private set; }

    public bool PasswordChanged { get; private set; }

    /// <summary>Made just now; shown this once.</summary>
    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    public Guid SessionId => me.SessionId;

    public Task OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public Task<IActionResult> OnPostSignOutAsync(CancellationToken ct) => LeaveAsync(me.SessionId, ct);

    public Task<IActionResult> OnPostSignOutEverywhereAsync(CancellationToken ct) => LeaveAsync(null, ct);

    public async Task<IActionResult> OnPostSignOutOneAsync(Guid session, CancellationToken ct)
    {
        if (session == me.SessionId) return await LeaveAsync(session, ct);
        await end.RunAsync(me.Officer, session, ct);
        return LocalRedirect("/tai-khoan");
    }

    public async Task OnPostPasswordAsync(string? current, string? password, string? again, CancellationToken ct)
    {
        Differs = password != again;
        if (!Differs)
        {
            var done = await change.RunAsync(me.Officer, me.SessionId, Typed(current), Typed(password), ct);
            (Refusal, PasswordChanged) = (done.Refusal, done.Done);
        }
        await ShowAsync(ct);
    }

    public async Task OnPostCodesAsync(string? code, CancellationToken ct)
    {
        var made = await renew.RunAsync(me.Officer, Typed(code), ct);
        (Refusal, RecoveryCodes) = (made.Refusal, made.Value ?? []);
        await ShowAsync(ct);
    }

    private async Task ShowAsync(CancellationToken ct) => View = (await read.RunAsync(me.Officer.Id, ct))!;

    private async Task<IActionResult> LeaveAsync(Guid? session, CancellationToken ct)
    {
        await end.RunAsync(me.Officer, session, ct);
        await HttpContext.SignOutAsync();
        return LocalRedirect("/dang-nhap");
    }

    private static string Typed(string? text) => text is { Length: <= LongestTyped } ? text : "";
}
