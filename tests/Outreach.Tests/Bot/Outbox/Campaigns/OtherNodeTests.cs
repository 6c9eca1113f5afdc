using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Tests.Ward.Campaigns;
using BachDang.Outreach.Ward.Campaigns;
using BachDang.Outreach.Ward.Campaigns.Sending;
using BachDang.Outreach.Ward.Messages;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BachDang.Outreach.Tests.Bot.Outbox.Campaigns;

/// <summary>What another node does with campaigns at the same time.</summary>
public sealed class OtherNodeTests
{
    private const string Other = "other";

    [Theory, OnSqlite, OnPostgres]
    public async Task Answer_to_an_opt_out_waits_for_the_message_another_node_has(string provider)
    {
        await using var rig = await BotRig.StartAsync(provider);
        var talk = await rig.SubscriberAsync("1");
        await rig.AskAsync("1", "/start", 2);
        var row = await HeldElsewhereAsync(rig, talk);
        var before = rig.Channel.Read.Count;

        await rig.ResidentSaysAsync("1", "/dung");
        await rig.UntilAsync(db => db.OutboundMessages.AnyAsync(m => m.Status == OutboundStatus.Withdrawn));
        await rig.PassAsync(TimeSpan.FromSeconds(5));
        Assert.Equal(before, rig.Channel.Read.Count);

        // The other node looks for the last time, or hears from the channel that it went out before.
        Assert.Equal(Leave.TakenBack, await rig.Ward.ReadAsync(db => new LookBeforeSending(db, rig.Clock)
            .RunAsync(row, Other, 2, CancellationToken.None)));
        await rig.Ward.RecordsAsync(DeliveryNote.TakenBack(row.Id), Other);
        await rig.UntilAsync(() => rig.Channel.Read.Count > before);

        Assert.Equal(rig.Say("news.stopped"), rig.Channel.Read[^1]);
        var after = await rig.Ward.ParcelAsync(row.Id);
        Assert.Equal((OutboundStatus.Withdrawn, CampaignReasons.OptedOut), (after.Status, after.Reason));
    }

    [Fact]
    public async Task Answer_to_an_opt_out_does_not_wait_for_a_node_that_died()
    {
        await using var rig = await BotRig.StartAsync();
        var talk = await rig.SubscriberAsync("1");
        await rig.AskAsync("1", "/start", 2);
        await HeldElsewhereAsync(rig, talk);
        await rig.ResidentSaysAsync("1", "/dung");
        await rig.UntilAsync(db => db.OutboundMessages.AnyAsync(m => m.Status == OutboundStatus.Withdrawn));

        rig.Clock.Advance(SendClaim.Length);
        await rig.UntilAsync(() => rig.Channel.Read[^1] == rig.Say("news.stopped"));
    }

    [Fact]
    public async Task Message_that_arrived_after_all_is_counted_though_its_campaign_has_ended()
    {
        await using var rig = await BotRig.StartAsync();
        var talk = await rig.SubscriberAsync("1");
        var row = await HeldElsewhereAsync(rig, talk);
        var id = row.CampaignId!.Value;
        await rig.Ward.OptsOutAsync(talk);
        await rig.UntilEndedAsync(id);
        Assert.Equal((0, 1), Of((await rig.Ward.TotalsAsync(id))!));

        await rig.Ward.RecordsAsync(new DeliveryNote(row.Id, OutboundStatus.Sent), Other);
        await rig.Ward.StepsAsync();

        Assert.Equal((1, 0), Of((await rig.Ward.TotalsAsync(id))!));
        Assert.NotNull((await rig.Ward.CampaignAsync(id)).Totals);

        static (int, int) Of(BachDang.Outreach.Ward.Campaigns.Lists.CampaignTotals totals) =>
            (totals.Sent, totals.Withdrawn);
    }

    [Theory]
    [InlineData(OutboundStatus.Sent)]
    [InlineData(OutboundStatus.Pending)]
    public async Task Stopped_campaign_is_counted_once_what_was_in_flight_has_landed(OutboundStatus lands)
    {
        await using var rig = await BotRig.StartAsync();
        var row = await HeldElsewhereAsync(rig, await rig.SubscriberAsync("1"));
        var id = row.CampaignId!.Value;

        await rig.Ward.StopsAsync(id);
        await rig.Ward.StepsAsync();
        Assert.Equal(1, (await rig.Ward.TotalsAsync(id))!.InFlight);
        Assert.Null((await rig.Ward.CampaignAsync(id)).Totals);
        await rig.Ward.RecordsAsync(new DeliveryNote(row.Id, lands) { Wait = TimeSpan.FromSeconds(1) }, Other);
        await rig.Ward.StepsAsync();

        Assert.NotNull((await rig.Ward.CampaignAsync(id)).Totals);
        var totals = (await rig.Ward.TotalsAsync(id))!;
        Assert.Equal(lands == OutboundStatus.Sent ? (1, 0) : (0, 1), (totals.Sent, totals.Withdrawn));
        await rig.PassAsync(TimeSpan.FromSeconds(5));
        Assert.Empty(rig.Channel.Attempts);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Replies_of_every_node_in_the_last_second_are_known_from_the_table(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var talk = await rig.TalkAsync("1");
        var now = rig.Clock.GetUtcNow();
        for (var i = 0; i < 3; i++) await rig.QueuesAsync(talk, $"{i}");
        await rig.QueuesAsync(talk, "c", OutboundKind.Campaign);
        await rig.DoAsync(db => db.OutboundMessages.ExecuteUpdateAsync(set => set
            .SetProperty(m => m.Status, OutboundStatus.Sent).SetProperty(m => m.SentAt, now)));
        await rig.QueuesAsync(talk, "later", due: TimeSpan.FromMinutes(1));
        await rig.QueuesAsync(await rig.TalkAsync("2"), "elsewhere", channel: "webchat");
        await rig.ClaimsAsync(Other, 10, "webchat");
        Task<int> CountAsync(string channel) => rig.ReadAsync(db => new ReadSending(db)
            .RepliesLatelyAsync(channel, rig.Clock.GetUtcNow(), CancellationToken.None));

        Assert.Equal((3, 1), (await CountAsync("telegram"), await CountAsync("webchat")));
        rig.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal((0, 1), (await CountAsync("telegram"), await CountAsync("webchat")));
    }

    // A message of a campaign in the other node's hands.
    private static async Task<OutboundMessage> HeldElsewhereAsync(BotRig rig, Guid talk)
    {
        var id = await rig.Ward.ScheduledNowAsync();
        await rig.Ward.DoAsync(async db =>
        {
            // Begun and planned by hand, so that this node's sender never sees the row free.
            var campaign = await db.Campaigns.AsTracking().SingleAsync(c => c.Id == id);
            var now = rig.Clock.GetUtcNow();
            (campaign.Status, campaign.StartedAt, campaign.PlannedAt) = (CampaignStatus.Sending, now, now);
            await db.OutboundMessages.AddAsync(new OutboundMessage
            {
                Id = Guid.CreateVersion7(),
                ConversationId = talk,
                Channel = "scripted",
                Kind = OutboundKind.Campaign,
                CampaignId = id,
                Order = rig.Ward.Order.Next(),
                CreatedAt = now,
                NotBefore = now,
                Status = OutboundStatus.Sending,
                ClaimedBy = Other,
                ClaimedUntil = now + SendClaim.Length,
            });
            return true;
        });
        return Assert.Single(await rig.Ward.ParcelsOfAsync(id));
    }
}
