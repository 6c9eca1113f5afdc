using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Messages;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Campaigns.Sending;

/// <summary>Whether a row that was taken may leave.</summary>
public enum Leave
{
    Now = 0,

    /// <summary>Its campaign was held meanwhile.</summary>
    Later = 1,

    /// <summary>The resident has got as many this week as the ward allows.</summary>
    OverCap = 2,

    /// <summary>It is not this sender's any more: another node has it.</summary>
    Never = 3,

    /// <summary>The resident opted out while this sender had it. To be said, for the answer to the opt-out may wait for
    /// it.</summary>
    TakenBack = 4,
}

/// <summary>Query for the sender: the last look before a message of a campaign leaves. What was committed before it
/// counts; an opt-out that comes later is answered behind the message in the same talk.</summary>
public sealed class LookBeforeSending(WardDb db, TimeProvider clock)
{
    public async Task<Leave> RunAsync(OutboundMessage row, string node, int mostPerWeek, CancellationToken ct)
    {
        var week = clock.GetUtcNow() - CampaignRules.Week;
        var seen = await db.OutboundMessages.Where(m => m.Id == row.Id)
            .Select(m => new
            {
                IsOurs = m.ClaimedBy == node,
                m.Status,
                Campaign = db.Campaigns.Where(c => c.Id == m.CampaignId)
                    .Select(c => new { c.Status, c.Corrects }).FirstOrDefault(),
                Got = db.OutboundMessages.Count(o => o.ConversationId == m.ConversationId
                    && o.Status == OutboundStatus.Sent && o.Kind == OutboundKind.Campaign && o.SentAt > week
                    && o.Reason != CampaignReasons.Edited),
            })
            .SingleOrDefaultAsync(ct);
        if (seen is { IsOurs: true, Status: OutboundStatus.Withdrawn }) return Leave.TakenBack;
        if (seen is not { IsOurs: true, Status: OutboundStatus.Sending, Campaign: { } campaign }) return Leave.Never;
        if (campaign.Status != CampaignStatus.Sending) return Leave.Later;
        return campaign.Corrects is null && seen.Got >= mostPerWeek ? Leave.OverCap : Leave.Now;
    }
}
