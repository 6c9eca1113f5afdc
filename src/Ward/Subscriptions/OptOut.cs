using BachDang.Outreach.Ward.Campaigns;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Messages;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Subscriptions;

/// <summary>Ends all news to a talk, at once: rows that wait are taken back, and so is one that a sender holds but has
/// not sent (it looks again just before sending).</summary>
public sealed class OptOut(WardDb db, TimeProvider clock)
{
    /// <param name="conversationId">The talk.</param>
    /// <param name="cause">Why.</param>
    /// <param name="campaign">The campaign under which it was pressed; null for none.</param>
    /// <param name="ct">Cancels the work.</param>
    /// <returns>Whether there was anything to end.</returns>
    public async Task<bool> RunAsync(Guid conversationId, OptOutCause cause, Guid? campaign, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var ended = await db.Subscriptions
            .Where(s => s.ConversationId == conversationId && s.OptedOutAt == null)
            .ExecuteUpdateAsync(set => set
                .SetProperty(s => s.OptedOutAt, now)
                .SetProperty(s => s.OptOutCause, cause)
                .SetProperty(s => s.OptOutCampaign, campaign), ct);
        await db.OutboundMessages
            .Where(m => m.ConversationId == conversationId && m.Kind == OutboundKind.Campaign
                && (m.Status == OutboundStatus.Pending || m.Status == OutboundStatus.Sending))
            .ExecuteUpdateAsync(set => set
                .SetProperty(m => m.Status, OutboundStatus.Withdrawn)
                .SetProperty(m => m.Reason, CampaignReasons.OptedOut)
                .SetProperty(m => m.SettledAt, now), ct);
        return ended > 0;
    }
}
