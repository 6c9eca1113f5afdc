using System.Text.Json;
using BachDang.Outreach.Ward.Audit;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Messages;
using BachDang.Outreach.Ward.Officers;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Campaigns.Trying;

/// <summary>The officer has linked no chat, or it can no longer be reached.</summary>
public sealed record NoTestTalk : Refusal;

/// <summary>Enough of them were sent within the last minute.</summary>
public sealed record TestsTooMany : Refusal;

/// <summary>Sends a campaign as it stands now, at whatever step it is, to the officer's own chat: an ordinary reply
/// that is marked as a test. It counts nowhere.</summary>
public sealed class SendTest(WardDb db, TimeProvider clock, ArrivalOrder order)
{
    /// <summary>The name among the row's values under which the campaign is.</summary>
    public const string CampaignValue = "campaign";
    private const int MostInAMinute = 5;

    public async Task<Outcome<Campaign>> RunAsync(Guid id, Officer officer, CancellationToken ct)
    {
        var campaign = await db.CampaignsSeenBy(officer).AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct);
        if (campaign is null) return new CampaignUnknown();
        var talk = await db.TestTalks.Where(t => t.Officer == officer.Id)
            .Join(db.Conversations.Where(c => c.BlockedAt == null && c.EraseAt == null), t => t.ConversationId,
                c => c.Id, (t, c) => new { c.Id, c.Channel }).SingleOrDefaultAsync(ct);
        if (talk is null) return new NoTestTalk();
        var now = clock.GetUtcNow();
        var since = now.AddMinutes(-1);
        var sent = await db.OutboundMessages.CountAsync(m => m.ConversationId == talk.Id && m.CreatedAt > since
            && m.ReplyKey == TestReplyKeys.Heading, ct);
        if (sent >= MostInAMinute) return new TestsTooMany();
        db.OutboundMessages.Add(new OutboundMessage
        {
            Id = Guid.CreateVersion7(now),
            ConversationId = talk.Id,
            Channel = talk.Channel,
            Kind = OutboundKind.Reply,
            Order = order.Next(),
            ReplyKey = TestReplyKeys.Heading,
            Values = JsonSerializer.Serialize(
                new Dictionary<string, string> { [CampaignValue] = id.ToString() },
                MessageJson.Default.DictionaryStringString),
            CreatedAt = now,
            NotBefore = now,
        });
        await AuditTrail.AddAsync(db, now,
            new AuditNote(CampaignActions.Tested, id, officer.Id, $"version {campaign.Version}"), ct);
        return campaign;
    }
}
