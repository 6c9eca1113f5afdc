using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Messages;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Campaigns.Lists;

/// <summary>One resident who has not got a campaign. Who it is cannot be read here: a row and a group, no
/// address.</summary>
/// <param name="MessageId">The row, to page on from.</param>
/// <param name="Channel">How it would have come.</param>
/// <param name="ResidentialGroup">Where the resident lives, if it was said.</param>
/// <param name="Status">What became of it.</param>
/// <param name="Reason">Why.</param>
/// <param name="NextTry">When it is tried again; null when it is not.</param>
internal sealed record MissedResident(
    Guid MessageId, string Channel, string ResidentialGroup, OutboundStatus Status, string? Reason,
    DateTimeOffset? NextTry);

/// <summary>Query for "who did not get it, why, and what will happen": page by page.</summary>
internal sealed class ReadMissed(WardDb db)
{
    public const int PageSize = 50;

    public async Task<IReadOnlyList<MissedResident>> RunAsync(Guid campaignId, Guid? after, CancellationToken ct)
    {
        var rows = db.OutboundMessages.AsNoTracking().Where(m => m.CampaignId == campaignId
            && (m.Status == OutboundStatus.Blocked || m.Status == OutboundStatus.Dead
                || m.Status == OutboundStatus.Withdrawn || (m.Status == OutboundStatus.Pending && m.Attempts > 0)));
        if (after is { } last) rows = rows.Where(m => m.Id.CompareTo(last) > 0);
        return await rows.OrderBy(m => m.Id).Take(PageSize)
            .Select(m => new MissedResident(m.Id, m.Channel,
                db.Subscriptions.Where(s => s.ConversationId == m.ConversationId)
                    .Select(s => s.ResidentialGroup).FirstOrDefault() ?? "",
                m.Status, m.Reason, m.Status == OutboundStatus.Pending ? m.NotBefore : null))
            .ToListAsync(ct);
    }
}
