using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Reports.Moves;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Reports.Packets;

/// <summary>The report does not lie with an authority now.</summary>
public sealed record NotForwarded : Refusal;

/// <summary>Gives the number to a forwarding that has none: one that was made before packets were numbered. A forward
/// move numbers its own.</summary>
public sealed class NumberPacket(WardDb db, TimeProvider clock, ReportRules rules)
{
    /// <returns>The packet of the present forwarding, the earlier one when it had been numbered.</returns>
    public async Task<Outcome<ForwardPacket>> RunAsync(Guid reportId, Officer officer, CancellationToken ct)
    {
        var taken = await db.TakeReportAsync(reportId, ct);
        if (taken.Value is not { } report) return taken.Refusal!;
        if (!MoveRights.Works(report, officer)) return new NotAllowed();
        if (report is not { Status: ReportStatus.Forwarded, Authority: not null }) return new NotForwarded();
        var forwarding = await db.ReportEvents
            .Where(e => e.ReportId == reportId && e.To == ReportStatus.Forwarded && e.From != null
                && e.From != ReportStatus.Forwarded)
            .OrderByDescending(e => e.At).Select(e => (Guid?)e.Id).FirstOrDefaultAsync(ct);
        if (forwarding is not { } at) return new NotForwarded();
        var earlier = await db.ForwardPackets.AsNoTracking().SingleOrDefaultAsync(p => p.EventId == at, ct);
        return earlier ?? await new PacketNumbers(db, clock.GetUtcNow(), rules).GiveAsync(report, at, officer.Id, ct);
    }
}
