using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Reports.Threads;

/// <summary>Marks the messages of a report's other side as seen.</summary>
public sealed class MarkSeen(WardDb db, TimeProvider clock)
{
    /// <summary>What the ward wrote, once the reporter has seen it.</summary>
    public Task ByReporterAsync(Guid reportId, CancellationToken ct) =>
        MarkAsync(db.ReportMessages.Where(m => m.ReportId == reportId && m.From != MessageFrom.Reporter), ct);

    /// <summary>What the reporter wrote, once an officer has seen it.</summary>
    public Task ByStaffAsync(Guid reportId, CancellationToken ct) =>
        MarkAsync(db.ReportMessages.Where(m => m.ReportId == reportId && m.From == MessageFrom.Reporter), ct);

    private Task<int> MarkAsync(IQueryable<ReportMessage> messages, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return messages.Where(m => m.SeenAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.SeenAt, now), ct);
    }
}
