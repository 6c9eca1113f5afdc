using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Reports.Lists;

/// <summary>What waits today, counted.</summary>
/// <param name="New">Reports nobody has looked at.</param>
/// <param name="Overdue">Open reports whose time is over.</param>
/// <param name="Mine">Open reports of the asking officer.</param>
/// <param name="Contested">Closings that were contested and are open again.</param>
/// <param name="Answered">Reports that waited for the reporter and go on.</param>
/// <param name="Flood">Reports on the pile of floods.</param>
/// <param name="Aside">Open reports of origins put aside.</param>
public sealed record Today(int New, int Overdue, int Mine, int Contested, int Answered, int Flood, int Aside);

/// <summary>Query for the officers' first page.</summary>
public sealed class ReadToday(WardDb db, TimeProvider clock)
{
    public async Task<Today> RunAsync(Guid officer, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var open = db.Reports.Where(r => r.ClosedAt == null && r.ErasedAt == null);
        var desk = open.Where(r => r.Pile == ReportPile.Desk);
        return new Today(
            await desk.CountAsync(r => r.Status == ReportStatus.Received, ct),
            await desk.CountAsync(r => r.PausedAt == null && r.DueAt < now, ct),
            await open.CountAsync(r => r.AssignedTo == officer, ct),
            await desk.CountAsync(r => r.ContestedAt != null, ct),
            await desk.CountAsync(r => r.Status == ReportStatus.Verifying && db.ReportMessages.Any(m =>
                m.ReportId == r.Id && m.From == Threads.MessageFrom.Reporter && m.SeenAt == null), ct),
            await open.CountAsync(r => r.Pile == ReportPile.Flood, ct),
            await open.CountAsync(r => r.Pile == ReportPile.Aside, ct));
    }
}
