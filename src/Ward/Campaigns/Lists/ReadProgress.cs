using System.Text.Json;
using System.Text.Json.Serialization;
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
public sealed record CampaignTotals(
    int Sent, int Waiting, int InFlight, int Blocked, int Dead, int Withdrawn, int Uncertain,
    IReadOnlyDictionary<string, int> Reasons)
{
    /// <summary>Of those sent, how many were written over the wrong message instead; only in a correction.</summary>
    public int Edited { get; init; }

    [JsonIgnore]
    public int Planned => Sent + Waiting + InFlight + Blocked + Dead + Withdrawn;

    /// <summary>Rows of which nothing more is done.</summary>
    [JsonIgnore]
    public int Settled => Sent + Blocked + Dead + Withdrawn;

    /// <summary>Those given up, by cause, the most frequent first.</summary>
    [JsonIgnore]
    public IReadOnlyList<(MissCause Cause, int Count)> Failures => ByCause(OutboundStatus.Dead, Dead);

    /// <summary>Those taken back, by cause.</summary>
    [JsonIgnore]
    public IReadOnlyList<(MissCause Cause, int Count)> TakenBack => ByCause(OutboundStatus.Withdrawn, Withdrawn);

    internal string ToJson() => JsonSerializer.Serialize(this, CampaignJson.Default.CampaignTotals);

    // A reason of ours is of a row taken back; any other is the channel's, of a row it refused or gave up.
    private List<(MissCause Cause, int Count)> ByCause(OutboundStatus status, int all)
    {
        var taken = status == OutboundStatus.Withdrawn;
        var counts = Reasons.Where(r => CampaignReasons.IsOurs(r.Key) == taken)
            .GroupBy(r => MissCauses.Of(status, r.Key)).Select(g => (Cause: g.Key, Count: g.Sum(r => r.Value)))
            .ToList();
        var rest = all - counts.Sum(c => c.Count);
        if (rest > 0) counts.Add((MissCause.Other, rest));
        return [.. counts.OrderByDescending(c => c.Count)];
    }
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
        return kept.Totals is { } totals ? FromJson(totals) : await CountAsync(campaignId, ct);
    }

    public static CampaignTotals FromJson(string totals) =>
        JsonSerializer.Deserialize(totals, CampaignJson.Default.CampaignTotals)
        ?? throw new InvalidDataException("A campaign holds empty totals.");

    public async Task<CampaignTotals> CountAsync(Guid campaignId, CancellationToken ct)
    {
        var rows = db.OutboundMessages.Where(m => m.CampaignId == campaignId);
        // Grouped in the order of an index, which holds all that is asked: no row itself is looked at.
        var counted = await rows.GroupBy(m => new { m.Channel, m.Status })
            .Select(g => new { g.Key.Channel, g.Key.Status, Count = g.Count() }).ToListAsync(ct);
        var channels = counted.Select(c => c.Channel).Distinct().ToList();
        var counts = counted.GroupBy(g => g.Status).ToDictionary(g => g.Key, g => g.Sum(c => c.Count));
        int Of(OutboundStatus status) => counts.GetValueOrDefault(status);
        var (dead, withdrawn) = (Of(OutboundStatus.Dead), Of(OutboundStatus.Withdrawn));
        var reasons = dead + withdrawn == 0 ? [] : await rows
            .Where(m => channels.Contains(m.Channel))
            .Where(m => m.Status == OutboundStatus.Dead || m.Status == OutboundStatus.Withdrawn)
            .GroupBy(m => m.Reason ?? "").Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        return new CampaignTotals(Of(OutboundStatus.Sent), Of(OutboundStatus.Pending), Of(OutboundStatus.Sending),
            Of(OutboundStatus.Blocked), dead, withdrawn, await rows.CountAsync(m => m.Uncertain > 0, ct), reasons)
        {
            Edited = await db.Campaigns.AnyAsync(c => c.Id == campaignId && c.Corrects != null, ct)
                ? await rows.CountAsync(m => m.Status == OutboundStatus.Sent && m.Reason == CampaignReasons.Edited, ct)
                : 0,
        };
    }
}
