using BachDang.Outreach.Admin.Guard;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Campaigns.Outlets;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BachDang.Outreach.Admin.Campaigns.Outlets;

/// <summary>Where else a campaign appears, and the acts that take it down or try it anew.</summary>
[ResponseCache(NoStore = true)]
internal sealed class PostsModel(WardDb db, WardWrites writes, CurrentOfficer me, TimeProvider clock) : PageModel
{
    public OutletPage Shown { get; private set; } = null!;

    public Refusal? Refusal { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) =>
        await LoadAsync(id, ct) ? Page() : NotFound();

    public Task<IActionResult> OnPostWithdrawAsync(Guid id, int version, Outlet outlet, CancellationToken ct) =>
        ActAsync(id, (ward, officer, token) =>
            new WithdrawPost(ward, clock).RunAsync(id, version, outlet, officer, token), ct);

    public Task<IActionResult> OnPostRetryAsync(Guid id, int version, Outlet outlet, CancellationToken ct) =>
        ActAsync(id, (ward, officer, token) =>
            new RetryPost(ward, clock).RunAsync(id, version, outlet, officer, token), ct);

    private async Task<IActionResult> ActAsync(
        Guid id, Func<WardDb, Officer, CancellationToken, Task<Outcome<CampaignPost>>> act, CancellationToken ct)
    {
        var officer = me.Officer;
        Refusal = (await writes.RunAsync((ward, token) => act(ward, officer, token), ct)).Refusal;
        if (Refusal is null) return RedirectToPage(new { id });
        return await LoadAsync(id, ct) ? Page() : NotFound();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken ct)
    {
        if (await new ReadOutlets(db).RunAsync(id, me.Officer, ct) is not { } page) return false;
        Shown = page;
        return true;
    }
}
