using BachDang.Outreach.Admin.Guard;
using BachDang.Outreach.Ward.Campaigns.Trying;
using BachDang.Outreach.Ward.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BachDang.Outreach.Admin.Campaigns.Trying;

/// <summary>Links the officer's own chat, to which campaigns are sent for a look.</summary>
[ResponseCache(NoStore = true)]
internal sealed class MyTestTalkModel(WardDb db, CampaignDesk desk, CurrentOfficer me, TimeProvider clock) : PageModel
{
    public LinkedTalk Talk { get; private set; } = new(null, null, null);

    /// <summary>A code made just now; it is shown this once.</summary>
    public TestCode? Code { get; private set; }

    public async Task OnGetAsync(CancellationToken ct) =>
        Talk = await new ReadTestTalk(db, clock).RunAsync(me.Officer, ct);

    public async Task<IActionResult> OnPostCodeAsync(CancellationToken ct)
    {
        Code = await desk.OpenCodeAsync(me.Officer, ct);
        await OnGetAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostUnlinkAsync(CancellationToken ct)
    {
        // Not linked any more is what was wanted.
        await desk.UnlinkAsync(me.Officer, ct);
        return RedirectToPage();
    }
}
