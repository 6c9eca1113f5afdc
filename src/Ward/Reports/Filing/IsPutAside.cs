using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Reports.Filing;

/// <summary>Query: whether what a talk reports goes to the pile of those put aside.</summary>
public sealed class IsPutAside(WardDb db)
{
    public Task<bool> RunAsync(Guid conversationId, CancellationToken ct) =>
        db.Conversations.AnyAsync(c => c.Id == conversationId && c.ReportsAsideAt != null, ct);
}
