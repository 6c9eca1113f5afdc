using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Messages;
using BachDang.Outreach.Ward.Officers;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Campaigns.Lists;

/// <summary>One resident who has not got a campaign. Who it is cannot be read here: a row and a group, no
/// address.</summary>
/// <param name="MessageId">The row, to page on from.</param>
/// <param name="Channel">How it would have come.</param>
/// <param name="ResidentialGroup">Where the resident lives, if it was said.</param>
/// <param name="Status">What became of it.</param>
/// <param name="Reason">Why, as the row says it.</param>
/// <param name="NextTry">When it is tried again; null when it is not.</param>
public sealed record MissedResident(
    Guid MessageId, string Channel, string ResidentialGroup, OutboundStatus Status, string? Reason,
    DateTimeOffset? NextTry)
{
    public MissCause Cause => MissCauses.Of(Status, Reason);
}

/// <param name="Campaign">The campaign.</param>
/// <param name="Rows">A page of them.</param>
/// <param name="Next">Where the next page begins; null on the last one.</param>
public sealed record MissedPage(Campaign Campaign, IReadOnlyList<MissedResident> Rows, Guid? Next);

/// <summary>Query for "who did not get it, why, and what will happen": page by page.</summary>
public sealed class ReadMissed(WardDb db)
{
    public const int PageSize = 50;

    /// <returns>Null when there is no such campaign, or the officer may not see it.</returns>
    public async Task<MissedPage?> RunAsync(Guid campaignId, Guid? after, Officer officer, CancellationToken ct)
    {
        var campaign = await db.Campaigns.AsNoTracking().SingleOrDefaultAsync(c => c.Id == campaignId, ct);
        if (campaign is null || !await db.SeesAsync(officer, campaign.Organization, ct)) return null;
        var rows = await RowsAsync(campaign, after, PageSize + 1, ct);
        return new MissedPage(campaign, [.. rows.Take(PageSize)],
            rows.Count > PageSize ? rows[PageSize - 1].MessageId : null);
    }

    private async Task<List<MissedResident>> RowsAsync(
        Campaign campaign, Guid? after, int most, CancellationToken ct)
    {
        // Channels and states in the order of the index, so that those who got it are never looked at.
        var channels = await ChannelsAsync(campaign.Id, ct);
        var all = db.OutboundMessages.AsNoTracking()
            .Where(m => m.CampaignId == campaign.Id && channels.Contains(m.Channel));
        var given = all.Where(m => m.Status == OutboundStatus.Blocked || m.Status == OutboundStatus.Dead
            || m.Status == OutboundStatus.Withdrawn);
        // What is tried again is due later than anything was planned.
        var from = campaign.PlannedAt ?? campaign.StartedAt ?? campaign.CreatedAt;
        var again = all.Where(m => m.Status == OutboundStatus.Pending && m.NotBefore > from && m.Attempts > 0);
        var rows = new List<MissedResident>();
        foreach (var some in (IQueryable<OutboundMessage>[])[given, again])
        {
            var behind = after is { } last ? some.Where(m => m.Id.CompareTo(last) > 0) : some;
            rows.AddRange(await behind.OrderBy(m => m.Id).Take(most)
                .Select(m => new MissedResident(m.Id, m.Channel,
                    db.Subscriptions.Where(s => s.ConversationId == m.ConversationId)
                        .Select(s => s.ResidentialGroup).FirstOrDefault() ?? "",
                    m.Status, m.Reason, m.Status == OutboundStatus.Pending ? m.NotBefore : null))
                .ToListAsync(ct));
        }
        return [.. rows.OrderBy(row => row.MessageId).Take(most)];
    }

    // One step along the index for each channel.
    private async Task<List<string>> ChannelsAsync(Guid campaignId, CancellationToken ct)
    {
        var found = new List<string>();
        while (true)
        {
            var last = found.LastOrDefault("");
            var next = await db.OutboundMessages
                .Where(m => m.CampaignId == campaignId && m.Channel.CompareTo(last) > 0)
                .OrderBy(m => m.Channel).Select(m => m.Channel).FirstOrDefaultAsync(ct);
            if (next is null) return found;
            found.Add(next);
        }
    }
}
