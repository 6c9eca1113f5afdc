using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Messages;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Campaigns.Answers;

/// <summary>Counts an answer once for each resident and question, however often buttons are pressed. The messages of a
/// talk are handled one after the other, and the key guards the rest.</summary>
public sealed class CountAnswer(WardDb db, TimeProvider clock)
{
    /// <returns>False when one was counted before or the campaign never went to this talk.</returns>
    public async Task<bool> RunAsync(
        Guid campaignId, Guid conversationId, int question, int option, CancellationToken ct)
    {
        if (await FirstAsync(campaignId, conversationId, question, ct) is not null) return false;
        var got = await db.OutboundMessages.AnyAsync(
            m => m.CampaignId == campaignId && m.ConversationId == conversationId
                && (m.Status == OutboundStatus.Sent || m.Attempts > 0 || m.Uncertain > 0
                    || m.Status == OutboundStatus.Sending), ct);
        if (!got) return false;
        db.CampaignAnswers.Add(new CampaignAnswer
        {
            CampaignId = campaignId,
            ConversationId = conversationId,
            Question = question,
            Option = option,
            At = clock.GetUtcNow(),
        });
        return true;
    }

    /// <summary>The option counted before; null when none was.</summary>
    public Task<int?> FirstAsync(Guid campaignId, Guid conversationId, int question, CancellationToken ct) =>
        db.CampaignAnswers
            .Where(a => a.CampaignId == campaignId && a.Question == question && a.ConversationId == conversationId)
            .Select(a => (int?)a.Option).SingleOrDefaultAsync(ct);
}
