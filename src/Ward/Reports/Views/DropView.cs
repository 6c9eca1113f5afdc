using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Reports.Views;

/// <summary>Forgets one of an officer's own saved views.</summary>
public sealed class DropView(WardDb db)
{
    /// <returns>False when the officer has no such view.</returns>
    public async Task<bool> RunAsync(Guid view, Officer officer, CancellationToken ct) =>
        await db.SavedViews.Where(v => v.Id == view && v.Officer == officer.Id).ExecuteDeleteAsync(ct) > 0;
}
