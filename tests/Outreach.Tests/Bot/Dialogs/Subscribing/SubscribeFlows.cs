using BachDang.Outreach.Bot.Channels;
using BachDang.Outreach.Bot.Dialogs.News;
using BachDang.Outreach.Tests.Bot.Outbox.Campaigns;
using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Messages;
using BachDang.Outreach.Ward.Subscriptions;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BachDang.Outreach.Tests.Bot.Dialogs.Subscribing;

public sealed class SubscribeFlows
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Resident_subscribes_step_by_step_and_ends_it_with_one_word(string provider)
    {
        await using var rig = await BotRig.StartAsync(provider);
        await rig.AskAsync("1", "/start", 2);

        var topics = Assert.Single(await rig.AskAsync("1", "/dangky"));
        Assert.Equal(rig.Say("subscribe.topics"), topics.Text);
        var needed = await PressAsync(rig, topics, rig.Say("subscribe.next"));
        Assert.StartsWith(rig.Say("subscribe.topic_needed"), needed.Text);
        var marked = await PressAsync(rig, needed, "Cảnh báo hàng giả");
        Assert.Contains(marked.Choices, choice => choice.Title == "✓ Cảnh báo hàng giả");
        var organizations = await PressAsync(rig, marked, rig.Say("subscribe.next"));
        var chosen = await PressAsync(rig, organizations, "Hội Liên hiệp Phụ nữ phường");
        var consent = await PressAsync(rig, chosen, rig.Say("subscribe.next"));
        Assert.Equal(rig.Say("subscribe.consent"), consent.Text);
        Assert.Empty(await RowsAsync(rig));
        var done = await PressAsync(rig, consent, rig.Say("subscribe.agree"));

        Assert.StartsWith("Đã đăng ký tin về: Cảnh báo hàng giả", done.Text);
        var rows = await RowsAsync(rig);
        Assert.Equal(["", "hoi-lien-hiep-phu-nu"], rows.Select(s => s.Organization).Order());
        Assert.All(rows, row => Assert.Equal(
            ("hang-gia", rig.Ward.Get<SubscribeQuestions>().ConsentVersion, null),
            (row.Topic, row.ConsentVersion, row.OptedOutAt)));

        var stopped = Assert.Single(await rig.AskAsync("1", "/dung"));
        Assert.Equal(rig.Say("news.stopped"), stopped.Text);
        Assert.All(await RowsAsync(rig), row => Assert.Equal(OptOutCause.ByResident, row.OptOutCause));
        Assert.Equal(rig.Say("news.nothing_to_stop"), Assert.Single(await rig.AskAsync("1", "/dung")).Text);
    }

    [Fact]
    public async Task Words_of_ones_own_end_news_too()
    {
        await using var rig = await BotRig.StartAsync();
        await rig.SubscriberAsync("1");
        await rig.AskAsync("1", "/start", 2);

        var said = await rig.AskAsync("1", "tôi không muốn nhận tin nữa");

        Assert.Equal(rig.Say("news.stopped"), said[^1].Text);
        Assert.All(await RowsAsync(rig), row => Assert.NotNull(row.OptedOutAt));
    }

    [Fact]
    public async Task Choosing_anew_ends_what_was_left_out()
    {
        await using var rig = await BotRig.StartAsync();
        var talk = await rig.SubscriberAsync("1");

        await rig.Ward.DoAsync(async db =>
        {
            await new Subscribe(db, rig.Clock).RunAsync(
                talk, new NewsWish(["can-do"], "", [], "v2"), CancellationToken.None);
            return true;
        });

        var rows = (await RowsAsync(rig)).ToDictionary(row => row.Topic);
        Assert.Equal((OptOutCause.ChosenAnew, OptOutCause.None),
            (rows["hang-gia"].OptOutCause, rows["can-do"].OptOutCause));
    }

    [Fact]
    public async Task Blocking_ends_news_and_coming_back_is_offered()
    {
        await using var rig = await BotRig.StartAsync();
        await rig.SubscriberAsync("1");
        await rig.AskAsync("1", "/start", 2);
        await rig.ResidentSaysAsync("1", "blocks");
        await rig.UntilSettledAsync();
        Assert.All(await RowsAsync(rig), row => Assert.Equal(OptOutCause.Blocked, row.OptOutCause));

        var back = await rig.AskAsync("1", "comes back", 2);

        Assert.Equal([rig.Say("welcome.back"), rig.Say("news.back")], back.Select(body => body.Text));
        var topics = await PressAsync(rig, back[1], rig.Say("dialog.subscribe.begin"));
        Assert.Contains(topics.Choices, choice => choice.Title == "✓ Cảnh báo hàng giả");
    }

    [Fact]
    public async Task Block_that_only_sending_told_of_is_offered_again_at_the_next_start_and_once()
    {
        await using var rig = await BotRig.StartAsync();
        await rig.SubscriberAsync("1");
        await rig.AskAsync("1", "/start", 2);
        rig.Channel.OnSend = (attempt, _) => Task.FromResult<Delivery>(
            new Refused("403 Forbidden: bot was blocked by the user"));
        await rig.UntilEndedAsync(await rig.CampaignAsync());
        Assert.All(await RowsAsync(rig), row => Assert.Equal(OptOutCause.Blocked, row.OptOutCause));
        rig.Channel.OnSend = (_, _) => ScriptedChannel.Delivered();

        var back = await rig.AskAsync("1", "/start", 3);

        Assert.Equal(rig.Say("news.back"), back[2].Text);
        Assert.Equal(rig.Say("dialog.subscribe.begin"), Assert.Single(back[2].Choices).Title);
        await rig.AskAsync("1", "/start", 2);
        await rig.UntilSettledAsync();
        Assert.Equal(1, rig.Channel.Read.Count(text => text == rig.Say("news.back")));
    }

    internal static async Task<MessageBody> PressAsync(BotRig rig, MessageBody under, string title, string who = "1") =>
        (await rig.AskAsync(who, "press:" + under.Choices.Single(choice => choice.Title == title).Data))[0];

    private static Task<List<Subscription>> RowsAsync(BotRig rig) =>
        rig.Ward.ReadAsync(db => db.Subscriptions.AsNoTracking().ToListAsync());
}
