using BachDang.Outreach.Admin.Guard;
using BachDang.Outreach.Ward.Campaigns;
using BachDang.Outreach.Ward.Campaigns.Lists;
using BachDang.Outreach.Ward.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BachDang.Outreach.Admin.Campaigns.Missed;

/// <summary>Who did not get a campaign, why, and what will happen; nobody can be told from it.</summary>
[ResponseCache(NoStore = true)]
internal sealed class MissedModel(WardDb db, CurrentOfficer me) : PageModel
{
    public Campaign Campaign { get; private set; } = null!;

    public IReadOnlyList<MissedResident> Rows { get; private set; } = [];

    /// <summary>Where the next page begins; null on the last.</summary>
    public Guid? Next { get; private set; }

    public bool IsFirst { get; private set; }

    public async Task<IActionResult> OnGetAsync(
        Guid id, [FromQuery(Name = "sau")] Guid? after, CancellationToken ct)
    {
        if (await new ReadMissed(db).RunAsync(id, after, me.Officer, ct) is not { } page) return NotFound();
        (Campaign, Rows, Next, IsFirst) = (page.Campaign, page.Rows, page.Next, after is null);
        return Page();
    }
}
