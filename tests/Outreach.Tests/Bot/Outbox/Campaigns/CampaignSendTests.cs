using BachDang.Outreach.Bot.Channels;
using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Tests.Ward.Campaigns;
using BachDang.Outreach.Ward.Campaigns;
using BachDang.Outreach.Ward.Messages;
using BachDang.Outreach.Ward.Subscriptions;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BachDang.Outreach.Tests.Bot.Outbox.Campaigns;

public sealed class CampaignSendTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Every_subscriber_gets_it_once_by_pace(string provider)
    {
        await using var rig = await BotRig.StartAsync(provider);
        await rig.SubscribersAsync(60);

        var id = await rig.CampaignAsync("Cảnh giác");
        await rig.UntilEndedAsync(id);

        Assert.Equal(60, rig.Channel.Attempts.Count);
        Assert.Equal(60, rig.Channel.Attempts.Select(a => a.To).Distinct().Count());
        Assert.All(rig.Channel.Bodies, body =>
        {
            Assert.StartsWith("**Cảnh giác**\nBà con xem kỹ tem nhãn.", body.Text);
            Assert.Equal(rig.Say("news.stop"), body.Choices[^1].Title);
        });
        var times = rig.Channel.Attempts.Select(a => a.At).ToList();
        // The clock runs ahead of the threads here; SendPaceProperties measures the pace itself.
        Assert.True(times.Max() - times.Min() > TimeSpan.FromSeconds(1.5));
        var totals = (await rig.Ward.TotalsAsync(id))!;
        Assert.Equal((60, 60, 0), (totals.Planned, totals.Sent, totals.Uncertain));
        Assert.Equal(CampaignStatus.Done, (await rig.Ward.CampaignAsync(id)).Status);
    }

    [Fact]
    public async Task Each_recipient_ends_in_the_right_state_whatever_the_channel_says()
    {
        await using var rig = await BotRig.StartAsync();
        string[] people = ["fine", "slow", "blocked", "gone", "moved", "shaky", "dead"];
        var talks = new Dictionary<string, Guid>();
        foreach (var one in people) talks[one] = await rig.SubscriberAsync(one);
        rig.Channel.OnSend = (attempt, _) => Task.FromResult(Answer(rig, attempt));

        var id = await rig.CampaignAsync();
        await rig.UntilEndedAsync(id);

        var rows = (await rig.Ward.ParcelsOfAsync(id))
            .ToDictionary(row => talks.Single(talk => talk.Value == row.ConversationId).Key);
        string[] reached = ["fine", "slow", "moved", "shaky"];
        Assert.All(reached, one => Assert.Equal(OutboundStatus.Sent, rows[one].Status));
        Assert.Equal((OutboundStatus.Blocked, OutboundStatus.Dead), (rows["blocked"].Status, rows["gone"].Status));
        Assert.Equal((OutboundStatus.Dead, 4), (rows["dead"].Status, rows["dead"].Attempts));
        Assert.Equal(3, rows["shaky"].Attempts);
        Assert.Equal(1, rows["slow"].Attempts);
        var asked = rig.Channel.Attempts.First(a => a.To == "slow").At;
        Assert.DoesNotContain(rig.Channel.Attempts, a => a.At > asked.AddSeconds(0.5) && a.At < asked.AddSeconds(30));
        var blocked = await rig.Ward.ReadAsync(db => db.Subscriptions.SingleAsync(
            s => s.ConversationId == talks["blocked"]));
        Assert.Equal((OptOutCause.Blocked, true), (blocked.OptOutCause, blocked.OptedOutAt is not null));
        var totals = (await rig.Ward.TotalsAsync(id))!;
        Assert.Equal((7, 4, 1, 2), (totals.Planned, totals.Sent, totals.Blocked, totals.Dead));
        Assert.Equal(1, totals.Reasons["400 chat not found"]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Nothing_leaves_after_an_opt_out_was_answered(string provider)
    {
        await using var rig = await BotRig.StartAsync(provider);
        await rig.SubscribersAsync(50);
        var id = await rig.CampaignAsync();
        await rig.UntilAsync(() => rig.Channel.Attempts.Count > 5);

        for (var i = 0; i < 50; i++) await rig.ResidentSaysAsync($"{i}", "/dung");
        await rig.UntilEndedAsync(id);
        await rig.UntilSettledAsync();

        foreach (var talk in rig.Channel.Attempts.GroupBy(a => a.To))
        {
            var told = talk.Select(a => a.Text).ToList();
            Assert.Equal(rig.Say("news.stopped"), told[^1]);
            Assert.True(told.Count(text => text.StartsWith("**Tin**", StringComparison.Ordinal)) <= 1);
        }
        Assert.Equal(50, rig.Channel.Attempts.Count(a => a.Text == rig.Say("news.stopped")));
        var totals = (await rig.Ward.TotalsAsync(id))!;
        Assert.Equal(50, totals.Sent + totals.Withdrawn);
        Assert.True(totals.Withdrawn > 0);
    }

    [Fact]
    public async Task Paused_campaign_goes_on_where_it_stopped()
    {
        await using var rig = await BotRig.StartAsync();
        await rig.SubscribersAsync(40);
        var id = await rig.CampaignAsync();
        await rig.UntilAsync(() => rig.Channel.Attempts.Count > 10);

        await rig.Ward.PausesAsync(id);
        await rig.PassAsync(TimeSpan.FromSeconds(1));
        var before = rig.Channel.Attempts.Count;
        await rig.PassAsync(TimeSpan.FromSeconds(5));
        Assert.Equal(before, rig.Channel.Attempts.Count);
        Assert.True(before < 40);
        await rig.Ward.ResumesAsync(id);
        await rig.UntilEndedAsync(id);

        Assert.Equal(40, rig.Channel.Attempts.Count);
        Assert.Equal(40, rig.Channel.Attempts.Select(a => a.To).Distinct().Count());
    }

    [Fact]
    public async Task Two_campaigns_share_the_pace_fairly()
    {
        await using var rig = await BotRig.StartAsync();
        await rig.SubscribersAsync(40);

        var (one, two) = (await rig.CampaignAsync("Một"), await rig.CampaignAsync("Hai"));
        await rig.UntilAsync(() => rig.Channel.Attempts.Count >= 60);

        var first = rig.Channel.Attempts.Take(60).Count(a => a.Text.StartsWith("**Một", StringComparison.Ordinal));
        Assert.InRange(first, 20, 40);
        await rig.UntilEndedAsync(one);
        await rig.UntilEndedAsync(two);
        Assert.Equal(80, rig.Channel.Attempts.Count);
    }

    [Fact]
    public async Task More_than_five_percent_failing_pauses_it_and_tells_the_author()
    {
        await using var rig = await BotRig.StartAsync();
        await rig.SubscribersAsync(60);
        rig.Channel.OnSend = (attempt, _) => Task.FromResult<Delivery>(
            int.Parse(attempt.To!, System.Globalization.CultureInfo.InvariantCulture) % 2 == 0
                ? new Undeliverable("400 chat not found")
                : new Delivered("1"));

        var id = await rig.CampaignAsync();
        await rig.UntilEndedAsync(id);

        var campaign = await rig.Ward.CampaignAsync(id);
        Assert.Equal((CampaignStatus.Paused, PauseCause.Failures), (campaign.Status, campaign.PauseCause));
        var notice = await rig.Ward.ReadAsync(db => db.CampaignNotices.SingleAsync());
        Assert.Equal((CampaignVerbs.Editor.Id, id), (notice.Officer, notice.CampaignId));
        Assert.True((await rig.Ward.TotalsAsync(id))!.Waiting > 0);
    }

    [Fact]
    public async Task Night_stops_it_and_morning_goes_on()
    {
        await using var rig = await BotRig.StartAsync();
        rig.Clock.Advance(TimeSpan.FromHours(12) - TimeSpan.FromSeconds(3));
        await rig.SubscribersAsync(100);

        var id = await rig.CampaignAsync();
        await rig.PassAsync(TimeSpan.FromSeconds(20));
        var evening = rig.Channel.Attempts.Count;
        rig.Clock.Advance(TimeSpan.FromHours(10));
        await rig.UntilEndedAsync(id);

        Assert.InRange(evening, 1, 99);
        Assert.Equal(100, rig.Channel.Attempts.Count);
        // The clock moves on by itself between the last look and the channel.
        var step = TimeSpan.FromMilliseconds(500);
        Assert.All(rig.Channel.Attempts, a => Assert.False(CampaignVerbs.Quiet.IsQuiet(a.At - step)));
    }

    private static Delivery Answer(BotRig rig, Attempt attempt)
    {
        var nth = rig.Channel.Attempts.Count(a => a.To == attempt.To);
        return attempt.To switch
        {
            "slow" when nth == 1 => new WaitAsked(TimeSpan.FromSeconds(30)),
            "blocked" => new Refused("403 bot was blocked by the user"),
            "gone" => new Undeliverable("400 chat not found"),
            "moved" => new Moved("elsewhere"),
            "shaky" when nth < 3 => new Faulted("500 Internal Server Error"),
            "dead" => new Faulted("No answer: ConnectionError."),
            _ => new Delivered("1"),
        };
    }
}
