using BachDang.Outreach.Tests.Bot.Outbox.Campaigns;
using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Tests.Ward.Campaigns;
using BachDang.Outreach.Ward.Campaigns;
using BachDang.Outreach.Ward.Campaigns.Composing;
using BachDang.Outreach.Ward.Campaigns.Trying;
using BachDang.Outreach.Ward.Messages;
using BachDang.Outreach.Ward.Officers;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BachDang.Outreach.Tests.Bot.Dialogs.Trying;

public sealed class TestTalkTests
{
    private static readonly Officer Editor = CampaignVerbs.Editor;

    private static readonly CampaignContent Quiz = new("Thử xem bà con biết gì về tem nhãn.")
    {
        Questions =
        [
            new CampaignQuestion("Hàng nhập phải có nhãn phụ không?", ["Có", "Không"]) { Right = 0, Why = "Vì luật." },
            new CampaignQuestion("Bà con hay mua ở đâu?", ["Chợ", "Trên mạng"]),
        ],
    };

    [Theory, OnSqlite, OnPostgres]
    public async Task A_test_counts_no_answer_and_ends_no_news(string provider)
    {
        await using var rig = await BotRig.StartAsync(provider);
        await rig.SubscriberAsync("1");
        await LinkAsync(rig, "1");
        var campaign = (await rig.Ward.BeginsAsync(CampaignVerbs.Draft("Đố vui", content: Quiz))).Value!;

        var test = await TryAsync(rig, campaign.Id);

        Assert.StartsWith($"**{rig.Say("news.test")}**\n\n**Đố vui**", test.Text);
        var wrong = await rig.AskAsync("1", "press:" + test.Choices[1].Data, 2);
        Assert.Contains("Vì luật.", wrong[0].Text, StringComparison.Ordinal);
        Assert.EndsWith(rig.Say("news.test_not_counted"), wrong[0].Text);
        Assert.Equal(["Chợ", "Trên mạng"], wrong[1].Choices.Select(choice => choice.Title));
        await rig.AskAsync("1", "press:" + wrong[1].Choices[0].Data);
        var kept = await rig.AskAsync("1", "press:" + test.Choices[^1].Data);
        Assert.Equal(rig.Say("news.test_kept"), Assert.Single(kept).Text);
        Assert.Equal(0, await rig.Ward.ReadAsync(db => db.CampaignAnswers.CountAsync()));
        Assert.Null(await rig.Ward.ReadAsync(db => db.Subscriptions.Select(s => s.OptedOutAt).SingleAsync()));
        Assert.Equal(0, (await rig.Ward.TotalsAsync(campaign.Id))!.Planned);
    }

    [Fact]
    public async Task A_test_shows_the_words_as_they_are_now()
    {
        await using var rig = await BotRig.StartAsync();
        await rig.AskAsync("1", "/start", 2);
        await LinkAsync(rig, "1");
        var campaign = (await rig.Ward.BeginsAsync(CampaignVerbs.Draft("Lời cũ"))).Value!;
        await TryAsync(rig, campaign.Id);
        await rig.Ward.ActsAsync((db, ct) => new SaveCampaign(db, rig.Clock,
            CampaignVerbs.Rules).RunAsync(campaign.Id, campaign.Version, CampaignVerbs.Draft("Lời mới"), Editor, ct));

        Assert.Contains("Lời mới", (await TryAsync(rig, campaign.Id)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_is_used_once_for_ten_minutes_and_not_guessed()
    {
        await using var rig = await BotRig.StartAsync();
        await rig.AskAsync("1", "/start", 2);
        await rig.AskAsync("2", "/start", 2);
        var code = await CodeAsync(rig);
        rig.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal(rig.Say("news.test_code_wrong"), (await rig.AskAsync("1", $"/thu {code}"))[0].Text);

        code = await CodeAsync(rig);
        Assert.Equal(rig.Say("news.test_linked"), (await rig.AskAsync("1", $"/thu {code.ToLowerInvariant()}"))[0].Text);
        Assert.Equal(rig.Say("news.test_code_wrong"), (await rig.AskAsync("2", $"/thu {code}"))[0].Text);

        for (var i = 0; i < 4; i++) await rig.AskAsync("2", $"/thu ABCDEFG{i}");
        Assert.Equal(rig.Say("news.test_too_often"), (await rig.AskAsync("2", $"/thu {await CodeAsync(rig)}"))[0].Text);
        var row = await rig.Ward.ReadAsync(db => db.TestTalks.SingleAsync());
        Assert.NotEqual(code.Length, row.CodeHash!.Length);
    }

    [Fact]
    public async Task Erasing_the_talk_forgets_whose_it_was()
    {
        await using var rig = await BotRig.StartAsync();
        await rig.AskAsync("1", "/start", 2);
        await LinkAsync(rig, "1");

        var asked = await rig.AskAsync("1", "/xoadulieu");
        await rig.AskAsync("1", "press:" + asked[0].Choices[0].Data);

        Assert.Equal(0, await rig.Ward.ReadAsync(db => db.TestTalks.CountAsync()));
    }

    private static async Task<string> CodeAsync(BotRig rig) =>
        (await rig.Ward.DoAsync(db => new OpenTestCode(db, rig.Clock).RunAsync(Editor, CancellationToken.None))).Code;

    private static async Task LinkAsync(BotRig rig, string address)
    {
        await rig.UntilSettledAsync();
        await rig.ResidentSaysAsync(address, $"/thu {await CodeAsync(rig)}");
        await rig.UntilAsync(db => db.TestTalks.AnyAsync(t => t.ConversationId != null));
        await rig.UntilSettledAsync();
    }

    private static async Task<MessageBody> TryAsync(BotRig rig, Guid campaign)
    {
        var before = rig.Channel.Bodies.Count;
        var sent = await rig.Ward.ActsAsync((db, ct) =>
            new SendTest(db, rig.Clock, rig.Ward.Order).RunAsync(campaign, Editor, ct));
        Assert.True(sent.Done, $"{sent.Refusal}");
        await rig.UntilAsync(() => rig.Channel.Bodies.Count > before);
        return rig.Channel.Bodies[^1];
    }
}
