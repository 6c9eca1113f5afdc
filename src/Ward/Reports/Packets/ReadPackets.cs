using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Reports.Packets;

/// <summary>A packet with why the report was forwarded.</summary>
public sealed record PacketLine(ForwardPacket Packet, string? Reason);

/// <summary>Query for the page of a report's packets, the newest first.</summary>
public sealed class ReadPackets(WardDb db)
{
    private const int Most = 20;

    public async Task<IReadOnlyList<PacketLine>> RunAsync(Guid reportId, CancellationToken ct)
    {
        var packets = await db.ForwardPackets.AsNoTracking().Where(p => p.ReportId == reportId)
            .OrderByDescending(p => p.At).Take(Most).ToListAsync(ct);
        var events = packets.Select(p => p.EventId).ToList();
        var reasons = await db.ReportEvents.Where(e => events.Contains(e.Id))
            .ToDictionaryAsync(e => e.Id, e => e.Reason, ct);
        return [.. packets.Select(p => new PacketLine(p, reasons.GetValueOrDefault(p.EventId)))];
    }
}
