using BachDang.Outreach.Admin.Guard;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Reports.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BachDang.Outreach.Admin.Home;

/// <summary>What waits today; the numbers lead to the lists.</summary>
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(WardDb db, CurrentOfficer me, TimeProvider clock) : PageModel
{
    /// <summary>Null for officers who do not see reports.</summary>
    public Today? Today { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        if (me.May("/Admin/Reports/Reports"))
            Today = await new ReadToday(db, clock).RunAsync(me.Officer.Id, ct);
    }
}
