using BachDang.Outreach.Bot.Channels;
using BachDang.Outreach.Ward.Campaigns.Links;
using BachDang.Outreach.Ward.Data;

namespace BachDang.Outreach.Bot.Outbox.Campaigns;

/// <summary>Where the link of a campaign's message leads: over a short address of our own, so that openings are counted
/// for a channel and a group.</summary>
internal sealed class CampaignLinks(WardWrites writes, ChannelSet channels, PublicAddress site)
{
    /// <summary>The address to put on the button.</summary>
    /// <param name="campaign">The campaign.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="group">The residential group; empty for none.</param>
    /// <param name="address">The link as composed, for where a short one cannot lead a phone to us.</param>
    /// <param name="ct">Cancels the work.</param>
    public async Task<string> OfAsync(
        Guid campaign, string channel, string group, string address, CancellationToken ct)
    {
        // Who reads our own pages reaches our own address, whatever it is.
        if (!site.IsReachable && channels.Find(channel) is not { ShowsHistory: true }) return address;
        var codes = await writes.RunAsync(
            (db, token) => new MakeShortLinks(db).RunAsync(campaign, channel, [group], token), ct);
        return codes.TryGetValue(group, out var code) ? site.OfLink(code) : address;
    }
}
