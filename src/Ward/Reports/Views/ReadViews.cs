using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Reports.Views;

/// <summary>Query: an officer's saved views, by name.</summary>
public sealed class ReadViews(WardDb db)
{
    public async Task<IReadOnlyList<SavedView>> RunAsync(Guid officer, CancellationToken ct) =>
        await db.SavedViews.AsNoTracking().Where(v => v.Officer == officer)
            .OrderBy(v => v.Name).Take(SavedView.Most).ToListAsync(ct);
}
