using BachDang.Outreach.Tests.Bot.Outbox.Campaigns;
using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Tests.Ward.Campaigns;
using BachDang.Outreach.Ward.Campaigns;
using BachDang.Outreach.Ward.Campaigns.Answers;
using BachDang.Outreach.Ward.Messages;
using BachDang.Outreach.Ward.Subscriptions;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BachDang.Outreach.Tests.Bot.Dialogs.Subscribing;

public sealed class QuizFlows
{
    private static readonly CampaignContent Quiz = new("Thử xem bà con biết gì về tem nhãn.")
    {
        Questions =
        [
            new CampaignQuestion("Hàng nhập phải có nhãn phụ tiếng Việt không?", ["Có", "Không"])
            {
                Right = 0,
                Why = "Nghị định về nhãn hàng hóa yêu cầu như vậy.",
                Article = SmallWard.FakeGoods,
            },
            new CampaignQuestion("Bà con hay mua hàng ở đâu?", ["Chợ", "Siêu thị", "Trên mạng"]),
        ],
    };

    [Theory, OnSqlite, OnPostgres]
    public async Task Quiz_answered_by_many_at_once_counts_every_answer_once(string provider)
    {
        const int people = 500;
        await using var rig = await BotRig.StartAsync(provider);
        await rig.SubscribersAsync(people);
        var id = await rig.CampaignAsync("Đố vui", Quiz);
        await rig.UntilAsync(() => rig.Channel.Attempts.Count > 0);
        // The pace is no matter here: the others count as reached at once.
        await rig.Ward.DoAsync(db => db.OutboundMessages.Where(m => m.Status == OutboundStatus.Pending)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.Status, OutboundStatus.Sent)));
        await rig.UntilEndedAsync(id);
        var buttons = rig.Channel.Bodies[0].Choices;

        // Everybody presses at once, most of them twice, every third changes the mind.
        await Task.WhenAll(Enumerable.Range(0, people).SelectMany(i => new[]
        {
            rig.ResidentSaysAsync($"{i}", "press:" + buttons[i % 2].Data, $"{i}-a"),
            rig.ResidentSaysAsync($"{i}", "press:" + buttons[i % 6 == 0 ? 1 : i % 2].Data, $"{i}-b"),
            rig.ResidentSaysAsync($"{i}", "press:" + buttons[i % 2].Data, $"{i}-a"),
        }));
        await rig.UntilSettledAsync();

        var results = await rig.Ward.ReadAsync(db => new ReadResults(db).RunAsync(id, CancellationToken.None));
        Assert.Equal(people, results.Sum(r => r.Count));
        Assert.Equal(people, await rig.Ward.ReadAsync(db => db.CampaignAnswers.CountAsync()));
        Assert.All(results, r => Assert.Equal(0, r.Question));
    }

    [Fact]
    public async Task Right_answer_says_why_and_the_next_question_follows()
    {
        await using var rig = await BotRig.StartAsync();
        await rig.SubscriberAsync("1");
        await rig.AskAsync("1", "/start", 2);
        var id = await rig.CampaignAsync("Đố vui", Quiz);
        await rig.UntilEndedAsync(id);
        var message = rig.Channel.Bodies[^1];

        var wrong = await rig.AskAsync("1", "press:" + message.Choices[1].Data, 2);

        var told = rig.Say("news.quiz_wrong", ("answer", "Có"));
        Assert.Equal($"{told}\nNghị định về nhãn hàng hóa yêu cầu như vậy.", wrong[0].Text);
        Assert.Equal(rig.Say("news.quiz_article"), Assert.Single(wrong[0].Choices).Title);
        Assert.Equal(["Chợ", "Siêu thị", "Trên mạng"], wrong[1].Choices.Select(choice => choice.Title));
        var polled = Assert.Single(await rig.AskAsync("1", "press:" + wrong[1].Choices[2].Data));
        Assert.Equal(rig.Say("news.polled"), polled.Text);
        var again = (await rig.AskAsync("1", "press:" + message.Choices[0].Data, 2))[0];
        Assert.Equal(rig.Say("news.quiz_before", ("answer", "Không")), again.Text);
        var answers = await rig.Ward.ReadAsync(db => db.CampaignAnswers.OrderBy(a => a.Question)
            .Select(a => a.Option).ToListAsync());
        Assert.Equal([1, 2], answers);
    }

    [Fact]
    public async Task One_press_under_the_message_ends_all_news_and_is_told_of_the_campaign()
    {
        await using var rig = await BotRig.StartAsync();
        await rig.SubscriberAsync("1");
        await rig.AskAsync("1", "/start", 2);
        var id = await rig.CampaignAsync();
        await rig.UntilEndedAsync(id);

        var stopped = await SubscribeFlows.PressAsync(rig, rig.Channel.Bodies[^1], rig.Say("news.stop"));

        Assert.Equal(rig.Say("news.stopped"), stopped.Text);
        var row = await rig.Ward.ReadAsync(db => db.Subscriptions.SingleAsync());
        Assert.Equal((OptOutCause.ByResident, (Guid?)id), (row.OptOutCause, row.OptOutCampaign));
    }

    [Theory]
    [InlineData("q:AAAAAAAAAAAAAAAAAAAAAA:0:0")]
    [InlineData("q:AAAAAAAAAAAAAAAAAAAAAA:9:255")]
    public async Task Press_of_a_campaign_that_is_not_there_ends_in_a_sentence(string data)
    {
        await using var rig = await BotRig.StartAsync();
        await rig.AskAsync("1", "/start", 2);

        Assert.Equal(rig.Say("news.gone"), Assert.Single(await rig.AskAsync("1", "press:" + data)).Text);
    }

    [Fact]
    public async Task Answer_of_a_talk_the_campaign_never_went_to_is_not_counted()
    {
        await using var rig = await BotRig.StartAsync();
        await rig.SubscriberAsync("1");
        await rig.AskAsync("2", "/start", 2);
        var id = await rig.CampaignAsync("Đố vui", Quiz);
        await rig.UntilEndedAsync(id);
        var data = rig.Channel.Attempts.Last(a => a.To == "1").Parcel.Body.Choices[0].Data;

        await rig.AskAsync("2", "press:" + data, 2);

        Assert.Equal(0, await rig.Ward.ReadAsync(db => db.CampaignAnswers.CountAsync()));
        Assert.Equal(OutboundKind.Campaign, (await rig.Ward.ParcelsOfAsync(id))[0].Kind);
    }
}
