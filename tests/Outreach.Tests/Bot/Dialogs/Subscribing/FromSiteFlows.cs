using BachDang.Outreach.Bot.Dialogs.News;
using BachDang.Outreach.Tests.Bot.Outbox.Campaigns;
using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Campaigns;
using BachDang.Outreach.Ward.Campaigns.Outlets;
using BachDang.Outreach.Ward.Subscriptions;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BachDang.Outreach.Tests.Bot.Dialogs.Subscribing;

public sealed class FromSiteFlows
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Code_of_the_site_becomes_the_subscription_once(string provider)
    {
        await using var rig = await BotRig.StartAsync(provider);
        var version = rig.Ward.Get<SubscribeQuestions>().ConsentVersion;
        var code = await OfferAsync(rig, version);

        var said = await rig.AskAsync("1", $"/start dk_{code}", 2);

        Assert.StartsWith("Đã đăng ký tin về: Cảnh báo hàng giả", said[^1].Text);
        Assert.EndsWith(rig.Say("subscribe.way_out"), said[^1].Text);
        var rows = await rig.Ward.ReadAsync(db => db.Subscriptions.AsNoTracking().ToListAsync());
        Assert.Equal(["", "hoi-lien-hiep-phu-nu"], rows.Select(row => row.Organization).Order());
        Assert.All(rows, row => Assert.Equal(("hang-gia", version), (row.Topic, row.ConsentVersion)));

        Assert.Equal(rig.Say("subscribe.offer_gone"), (await rig.AskAsync("2", $"/start dk_{code}", 2))[^1].Text);
        Assert.Single(await rig.Ward.ReadAsync(db =>
            db.Subscriptions.Select(row => row.ConversationId).Distinct().ToListAsync()));
        await rig.AskAsync("1", "/dung");
        Assert.All(await rig.Ward.ReadAsync(db => db.Subscriptions.AsNoTracking().ToListAsync()),
            row => Assert.NotNull(row.OptedOutAt));
    }

    [Fact]
    public async Task Code_is_good_for_a_day_and_other_arguments_only_begin()
    {
        await using var rig = await BotRig.StartAsync();
        var code = await OfferAsync(rig, "v");
        rig.Clock.Advance(SubscriptionOffer.Life + TimeSpan.FromMinutes(1));

        Assert.Equal(rig.Say("subscribe.offer_gone"), (await rig.AskAsync("1", $"/start dk_{code}", 2))[^1].Text);
        Assert.Contains(rig.Say("welcome.try"), (await rig.AskAsync("2", "/start abc", 2))[^1].Text);
    }

    [Fact]
    public async Task Questions_of_an_item_on_the_site_are_answered_in_the_talk()
    {
        await using var rig = await BotRig.StartAsync();
        var content = new CampaignContent("Đố vui.")
        {
            Questions = [new CampaignQuestion("Tem nào?", ["CR", "ISO"]) { Right = 0 }],
        };
        var hidden = await rig.CampaignAsync("Kín", content);
        var shown = await rig.CampaignAsync("Mở", content with { Outlets = [Outlet.Site] });

        Assert.Equal(rig.Say("news.gone"), (await rig.AskAsync("1", $"/start q_{hidden:N}", 2))[^1].Text);
        var asked = (await rig.AskAsync("1", $"/start q_{shown:N}"))[^1];

        Assert.Equal("Tem nào?", asked.Text);
        Assert.Equal(["CR", "ISO"], asked.Choices.Select(choice => choice.Title));
    }

    private static Task<string> OfferAsync(BotRig rig, string version) => rig.Ward.DoAsync(db =>
        new OfferSubscription(db, rig.Clock).RunAsync(
            new NewsWish(["hang-gia"], "", ["hoi-lien-hiep-phu-nu"], version), default));
}
