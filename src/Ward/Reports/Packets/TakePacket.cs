using BachDang.Outreach.Ward.Audit;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Photos;
using BachDang.Outreach.Ward.Reports.Moves;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Reports.Packets;

public sealed record PacketUnknown : Refusal;

/// <summary>A photo as an authority gets to know it.</summary>
/// <param name="Id">The photo.</param>
/// <param name="Number">Its place among the report's photos, from 1.</param>
/// <param name="Kind">Of the working copy, or of what is only kept sealed.</param>
/// <param name="HasWorkingCopy">Whether there is a copy to give away.</param>
/// <param name="OriginalHash">SHA-256 in hexadecimal; null when it never arrived.</param>
/// <param name="ReceivedAt">When the ward took it in.</param>
public sealed record PacketPhoto(
    Guid Id, int Number, string Kind, bool HasWorkingCopy, string? OriginalHash, DateTimeOffset ReceivedAt);

/// <summary>All a packet may hold. Nothing here tells who reported.</summary>
public sealed record PacketContent(
    ForwardPacket Packet, Report Report, string? Reason, IReadOnlyList<PacketPhoto> Photos);

/// <summary>Gives out what a packet holds and writes down who took it.</summary>
public sealed class TakePacket(WardDb db, TimeProvider clock)
{
    public async Task<Outcome<PacketContent>> RunAsync(
        Guid reportId, Guid packetId, Officer officer, CancellationToken ct)
    {
        var packet = await db.ForwardPackets.AsNoTracking()
            .SingleOrDefaultAsync(p => p.Id == packetId && p.ReportId == reportId, ct);
        if (packet is null) return new PacketUnknown();
        var report = await db.Reports.AsNoTracking().SingleAsync(r => r.Id == reportId, ct);
        if (report.ErasedAt is not null) return new ReportErased();
        if (!MoveRights.Works(report, officer)) return new NotAllowed();
        var reason = await db.ReportEvents.Where(e => e.Id == packet.EventId).Select(e => e.Reason)
            .SingleOrDefaultAsync(ct);
        var photos = await db.ReportPhotos.AsNoTracking()
            .Where(p => p.ReportId == reportId && p.State == PhotoState.Kept)
            .OrderBy(p => p.Order).Take(ReportRules.MostPhotos).ToListAsync(ct);
        await AuditTrail.AddAsync(db, clock.GetUtcNow(),
            new AuditNote(ReportActions.PacketTaken, reportId, officer.Id, packet.Name), ct);
        return new PacketContent(packet, report, reason, [.. photos.Select((p, i) => new PacketPhoto(
            p.Id, i + 1, p.Kind, p.WorkingKey is not null,
            p.OriginalHash is null ? null : Convert.ToHexStringLower(p.OriginalHash), p.ReceivedAt))]);
    }
}
