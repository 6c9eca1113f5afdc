using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Reports.Filing;

/// <summary>Query: whether a draft has become a report.</summary>
public sealed class FindFiledDraft(WardDb db)
{
    public Task<bool> RunAsync(Guid draftId, CancellationToken ct) => db.Reports.AnyAsync(r => r.Id == draftId, ct);
}
