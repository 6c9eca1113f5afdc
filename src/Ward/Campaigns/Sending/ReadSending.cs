using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Campaigns.Sending;

/// <summary>What of a campaign makes its message.</summary>
/// <param name="Title">Its first line.</param>
/// <param name="Organization">Who speaks; null for the ward.</param>
/// <param name="Content">What is said.</param>
public sealed record CampaignWords(string Title, string? Organization, CampaignContent Content);

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
            .Select(c => new { c.Title, c.Organization, c.Content }).SingleOrDefaultAsync(ct);
        return row is null
            ? null
            : new CampaignWords(row.Title, row.Organization, CampaignContent.FromJson(row.Content));
    }
}
