using BachDang.Outreach.Bot.Channels;
using BachDang.Outreach.Bot.Dialogs;
using BachDang.Outreach.Bot.Outbox.Campaigns;
using BachDang.Outreach.Ward.Campaigns.Trying;
using BachDang.Outreach.Ward.Identity;
using BachDang.Outreach.Ward.Messages;

namespace BachDang.Outreach.Bot.Outbox;

/// <summary>What a row says: as it was written, sealed, from a reply key, or from its campaign.</summary>
internal sealed class OutboxBodies(ReplyTexts replies, AddressKeys keys, CampaignBodies campaigns)
{
    public async Task<MessageBody> OfAsync(OutboundMessage row, CancellationToken ct)
    {
        if ((row.Body ?? (row.BodySealed is { } box ? keys.UnsealText(box) : null)) is { } json)
            return MessageBody.FromJson(json);
        if (row.ReplyKey == TestReplyKeys.Heading) return await campaigns.OfTestAsync(row.Values, ct);
        return row.CampaignId is not null
            ? await campaigns.OfAsync(row, ct)
            : replies.Body(row.ReplyKey!, row.Values);
    }

    /// <summary>The message that a row corrects; null for almost all.</summary>
    public async Task<Earlier?> EarlierAsync(OutboundMessage row, CancellationToken ct) =>
        row.CampaignId is null ? null : await campaigns.EarlierAsync(row, ct);
}
