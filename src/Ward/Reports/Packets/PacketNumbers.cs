using BachDang.Outreach.Ward.Audit;
using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Reports.Packets;

/// <summary>Gives a forwarding its number inside the save of the act that asks for it.</summary>
internal sealed class PacketNumbers(WardDb db, DateTimeOffset now, ReportRules rules)
{
    // Two processes that number at once wait for each other here, also on the first day of a year.
    private static readonly Guid Name = new("0198d1f0-5a10-7c3e-9a57-70d1c0a1b2c3");

    /// <param name="report">The report, held.</param>
    /// <param name="forwarding">The history row of its forwarding.</param>
    /// <param name="officer">Who forwards, or asks for the number later.</param>
    /// <param name="ct">Cancels the work.</param>
    public async Task<ForwardPacket> GiveAsync(Report report, Guid forwarding, Guid officer, CancellationToken ct)
    {
        await db.HoldAsync(Name, ct);
        var year = rules.Calendar.DayOf(now).Year;
        var counter = db.PacketCounters.Local.SingleOrDefault(c => c.Year == year)
            ?? await db.PacketCounters.AsTracking().SingleOrDefaultAsync(c => c.Year == year, ct);
        if (counter is null)
        {
            counter = new PacketCounter { Year = year };
            db.PacketCounters.Add(counter);
        }
        var packet = new ForwardPacket
        {
            Id = Guid.CreateVersion7(now),
            ReportId = report.Id,
            EventId = forwarding,
            Year = year,
            Number = ++counter.Last,
            Authority = report.Authority!,
            At = now,
            Officer = officer,
        };
        db.ForwardPackets.Add(packet);
        await AuditTrail.AddAsync(db, now,
            new AuditNote(ReportActions.PacketNumbered, report.Id, officer, $"{packet.Name} {packet.Authority}"), ct);
        return packet;
    }
}
