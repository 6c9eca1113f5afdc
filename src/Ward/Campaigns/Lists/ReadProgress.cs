using System.Text.Json;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Messages;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Campaigns.Lists;

/// <summary>How many rows of a campaign stand where; they add up to <see cref="Planned"/>.</summary>
/// <param name="Sent">Delivered to the channel.</param>
/// <param name="Waiting">To be sent, or tried again.</param>
/// <param name="InFlight">In a sender's hands.</param>
/// <param name="Blocked">The resident blocked us.</param>
/// <param name="Dead">Given up.</param>
/// <param name="Withdrawn">Taken back before they left.</param>
/// <param name="Uncertain">Of all, those in flight when a process died, which were sent once more.</param>
/// <param name="Reasons">Of the last three, how many for which reason.</param>
internal sealed record CampaignTotals(
    int Sent, int Waiting, int InFlight, int Blocked, int Dead, int Withdrawn, int Uncertain,
    IReadOnlyDictionary<string, int> Reasons)
{
    public int Planned => Sent + Waiting + InFlight + Blocked + Dead + Withdrawn;

    public string ToJson() => JsonSerializer.Serialize(this, CampaignJson.Default.CampaignTotals);
}

/// <summary>Query for the progress page: read from the rows themselves, so it is right after any restart.</summary>
internal sealed class ReadProgress(WardDb db)
{
    /// <returns>Null when there is no such campaign.</returns>
    public async Task<CampaignTotals?> RunAsync(Guid campaignId, CancellationToken ct)
    {
        var kept = await db.Campaigns.Where(c => c.Id == campaignId).Select(c => new { c.Totals })
            .SingleOrDefaultAsync(ct);
        if (kept is null) return null;
        return kept.Totals is { } totals
            ? JsonSerializer.Deserialize(totals, CampaignJson.Default.CampaignTotals)
            : await CountAsync(campaignId, ct);
    }

    public async Task<CampaignTotals> CountAsync(Guid campaignId, CancellationToken ct)
    {
        var rows = db.OutboundMessages.Where(m => m.CampaignId == campaignId);
        var counts = await rows.GroupBy(m => m.Status).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var reasons = await rows.Where(m => m.Status == OutboundStatus.Blocked || m.Status == OutboundStatus.Dead
                || m.Status == OutboundStatus.Withdrawn)
            .GroupBy(m => m.Reason ?? "").Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        int Of(OutboundStatus status) => counts.GetValueOrDefault(status);
        return new CampaignTotals(Of(OutboundStatus.Sent), Of(OutboundStatus.Pending), Of(OutboundStatus.Sending),
            Of(OutboundStatus.Blocked), Of(OutboundStatus.Dead), Of(OutboundStatus.Withdrawn),
            await rows.CountAsync(m => m.Uncertain > 0, ct), reasons);
    }
}
