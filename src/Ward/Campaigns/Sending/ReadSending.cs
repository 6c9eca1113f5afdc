using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Messages;
using BachDang.Outreach.Ward.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Campaigns.Sending;

/// <summary>What of a campaign makes its message.</summary>
/// <param name="Title">Its first line.</param>
/// <param name="Organization">Who speaks; null for the ward.</param>
/// <param name="Content">What is said.</param>
public sealed record CampaignWords(string Title, string? Organization, CampaignContent Content)
{
    /// <summary>What it corrects; null for nothing.</summary>
    public CorrectedCampaign? Corrects { get; init; }
}

/// <summary>The campaign whose text was wrong.</summary>
public sealed record CorrectedCampaign(Guid Id, string Title);

/// <summary>Query for senders and dialogs.</summary>
public sealed class ReadSending(WardDb db)
{
    /// <summary>Whether any campaign is on its way: a cheap look before a claim, which takes the write lock.</summary>
    public Task<bool> AnyAsync(CancellationToken ct) =>
        db.Campaigns.AnyAsync(c => c.Status == CampaignStatus.Sending, ct);

    /// <summary>The residential group a talk told with its news; empty for none.</summary>
    public async Task<string> GroupOfAsync(Guid conversationId, CancellationToken ct) => await db.Subscriptions
        .Where(s => s.ConversationId == conversationId)
        // Rows that ended may name an earlier group.
        .OrderBy(s => s.OptedOutAt != null).ThenByDescending(s => s.ConsentAt)
        .Select(s => s.ResidentialGroup).FirstOrDefaultAsync(ct) ?? Subscription.NoGroup;

    /// <summary>The words of a campaign; null when there is none.</summary>
    public async Task<CampaignWords?> WordsAsync(Guid id, CancellationToken ct)
    {
        var row = await db.Campaigns.Where(c => c.Id == id)
            .Select(c => new
            {
                c.Title,
                c.Organization,
                c.Content,
                Corrects = db.Campaigns.Where(w => w.Id == c.Corrects)
                    .Select(w => new CorrectedCampaign(w.Id, w.Title)).FirstOrDefault(),
            })
            .SingleOrDefaultAsync(ct);
        return row is null
            ? null
            : new CampaignWords(row.Title, row.Organization, CampaignContent.FromJson(row.Content))
            {
                Corrects = row.Corrects,
            };
    }

    /// <summary>The channel's id of a campaign's message to a talk; null where none is known.</summary>
    public Task<string?> ProviderIdAsync(Guid campaignId, Guid conversationId, CancellationToken ct) =>
        db.OutboundMessages.Where(m => m.CampaignId == campaignId && m.ConversationId == conversationId)
            .Select(m => m.ProviderId).SingleOrDefaultAsync(ct);

    /// <summary>Replies and report updates that left on a channel within the last second or are leaving, of all nodes.
    /// </summary>
    public async Task<int> RepliesLatelyAsync(string channel, DateTimeOffset now, CancellationToken ct)
    {
        // A reply is due when it is written and leaves soon after, so the index finds the few of the last seconds.
        var (second, lately) = (now - TimeSpan.FromSeconds(1), now - TimeSpan.FromSeconds(15));
        var rows = db.OutboundMessages.Where(m => m.Channel == channel && m.NotBefore > lately
            && (m.Kind == OutboundKind.Reply || m.Kind == OutboundKind.ReportUpdate));
        return await rows.CountAsync(m => m.Status == OutboundStatus.Sent && m.SentAt > second, ct)
            + await rows.CountAsync(m => m.Status == OutboundStatus.Sending, ct);
    }
}
