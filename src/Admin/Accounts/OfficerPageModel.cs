using BachDang.Outreach.Admin.Guard;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Officers.Keeping;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BachDang.Outreach.Admin.Accounts;

/// <summary>One officer's account in the administrator's hands.</summary>
[ResponseCache(NoStore = true)]
internal sealed class OfficerPageModel(
    CurrentOfficer me, ReadOfficer read, ChangeOfficer change, Organizations organizations, TimeProvider clock)
    : PageModel
{
    public OfficerView View { get; private set; } = null!;

    public Refusal? Refusal { get; private set; }

    /// <summary>The new one-time link; shown this once.</summary>
    public string? Link { get; private set; }

    public bool Saved { get; private set; }

    public bool IsLocked => View.Account.LockedUntil > clock.GetUtcNow();

    public bool IsMe => View.Account.Id == me.Officer.Id;

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => ShowAsync(id, ct);

    public Task<IActionResult> OnPostRolesAsync(
        Guid id, OfficerRole[] roles, string? organization, CancellationToken ct) =>
        DoAsync(id, new OfficerChange.Roles(roles.ToHashSet(), organizations.Known(roles, organization)), ct);

    public Task<IActionResult> OnPostInviteAsync(Guid id, CancellationToken ct) =>
        DoAsync(id, new OfficerChange.Invite(), ct);

    public Task<IActionResult> OnPostDisableAsync(Guid id, CancellationToken ct) =>
        DoAsync(id, new OfficerChange.Disable(), ct);

    public Task<IActionResult> OnPostEnableAsync(Guid id, CancellationToken ct) =>
        DoAsync(id, new OfficerChange.Enable(), ct);

    public Task<IActionResult> OnPostUnlockAsync(Guid id, CancellationToken ct) =>
        DoAsync(id, new OfficerChange.Unlock(), ct);

    public Task<IActionResult> OnPostResetCodesAsync(Guid id, CancellationToken ct) =>
        DoAsync(id, new OfficerChange.ResetCodes(), ct);

    private async Task<IActionResult> DoAsync(Guid id, OfficerChange wanted, CancellationToken ct)
    {
        var done = await change.RunAsync(id, wanted, me.Officer, ct);
        (Refusal, Saved) = (done.Refusal, done.Done);
        if (done.Value is { Length: > 0 } token) Link = InvitationAddress.Of(Request, token);
        return await ShowAsync(id, ct);
    }

    private async Task<IActionResult> ShowAsync(Guid id, CancellationToken ct)
    {
        if (await read.RunAsync(id, ct) is not { } view) return NotFound();
        View = view;
        return Page();
    }
}
