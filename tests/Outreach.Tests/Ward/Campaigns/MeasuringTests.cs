using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Tests.Ward.Reports;
using BachDang.Outreach.Ward.Campaigns;
using BachDang.Outreach.Ward.Campaigns.Answers;
using BachDang.Outreach.Ward.Campaigns.Links;
using BachDang.Outreach.Ward.Campaigns.Measuring;
using BachDang.Outreach.Ward.Figures;
using BachDang.Outreach.Ward.Messages;
using BachDang.Outreach.Ward.Questions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;
using static BachDang.Outreach.Tests.Ward.Campaigns.CampaignVerbs;

namespace BachDang.Outreach.Tests.Ward.Campaigns;

public sealed class MeasuringTests
{
    private static readonly CampaignContent Quiz = new("Bà con thử trả lời.")
    {
        Questions = [new CampaignQuestion("Mua phải hàng giả thì làm gì?", ["Báo phường", "Bỏ qua"]) { Right = 0 }],
    };

    [Theory, OnSqlite, OnPostgres]
    public async Task What_it_brought_about_is_kept_a_day_after_its_end_and_outlives_the_rows(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var talks = new List<Guid>();
        for (var i = 0; i < 10; i++) talks.Add(await rig.SubscribesAsync($"{i}"));
        var stranger = await rig.TalkAsync("stranger");
        var id = await DeliveredAsync(rig);
        for (var i = 0; i < 7; i++) await AnswersAsync(rig, id, talks[i], i < 5 ? 0 : 1);
        await rig.OptsOutAsync(talks[0], id);
        await AsksAsync(rig, talks[1]);
        await AsksAsync(rig, talks[1]);
        await AsksAsync(rig, stranger);
        await AsksAsync(rig, talks[2], route: "greeting");
        await LinkAsync(rig, id, "abcdefgh");
        using var openings = new LinkOpenings(rig.Writes, rig.Clock, NullLogger<LinkOpenings>.Instance);
        for (var i = 0; i < 6; i++) openings.Note("abcdefgh");
        await openings.WriteAsync(CancellationToken.None);
        await openings.WriteAsync(CancellationToken.None);
        rig.Clock.Advance(TimeSpan.FromHours(23));
        await AsksAsync(rig, talks[3]);
        Assert.Equal(0, await KeepsAsync(rig));
        rig.Clock.Advance(TimeSpan.FromHours(2));
        await AsksAsync(rig, talks[4]);

        Assert.Equal(1, await KeepsAsync(rig));
        Assert.Equal(0, await KeepsAsync(rig));
        await rig.ReadAsync(db => db.OutboundMessages.ExecuteDeleteAsync());
        await rig.ReadAsync(db => db.CampaignAnswers.ExecuteDeleteAsync());

        var results = (await ResultsAsync(rig, id))!;
        Assert.True(results.IsFinal);
        Assert.Equal((10, 3, 1), (results.Totals.Sent, results.Measures.Asked, results.Measures.OptOuts));
        Assert.Equal([5, 2], Assert.Single(results.Measures.Answers));
        Assert.Equal(new LinkCount("telegram", GroupFive, 6), Assert.Single(results.Measures.Links));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Same_question_is_compared_with_the_last_time_it_was_asked(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var talks = new List<Guid>();
        for (var i = 0; i < 6; i++) talks.Add(await rig.SubscribesAsync($"{i}"));
        var first = await DeliveredAsync(rig);
        for (var i = 0; i < 6; i++) await AnswersAsync(rig, first, talks[i], i < 2 ? 0 : 1);
        rig.Clock.Advance(TimeSpan.FromDays(2));
        await KeepsAsync(rig);

        var second = await DeliveredAsync(rig);
        for (var i = 0; i < 6; i++) await AnswersAsync(rig, second, talks[i], i < 5 ? 0 : 1);

        var results = (await ResultsAsync(rig, second))!;
        Assert.False(results.IsFinal);
        Assert.Equal([5, 1], Assert.Single(results.Measures.Answers));
        Assert.Equal([2, 4], Assert.Single(results.Before)!.Chosen);
        Assert.Equal(first, Assert.Single(results.Earlier).Id);
        Assert.Null(Assert.Single((await ResultsAsync(rig, first))!.Before));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Days_figures_hold_campaigns_and_keep_them_when_the_rows_are_gone(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        for (var i = 0; i < 4; i++) await AnswersAsync(rig, Guid.Empty, await rig.SubscribesAsync($"{i}"), 0);
        var id = await DeliveredAsync(rig);
        var talk = (await rig.ParcelsOfAsync(id))[0].ConversationId;
        await AnswersAsync(rig, id, talk, 0);
        Task<DateOnly> CountsAsync() => new CountDays(rig.Writes, () => ReportVerbs.Rules, rig.Clock)
            .RunAsync(40, CancellationToken.None);
        await CountsAsync();
        rig.Clock.Advance(TimeSpan.FromDays(35));
        await rig.ReadAsync(db => db.OutboundMessages.ExecuteDeleteAsync());
        await rig.ReadAsync(db => db.CampaignAnswers.ExecuteDeleteAsync());
        var until = await CountsAsync();

        var sums = await rig.ReadAsync(db =>
            new ReadFigures(db).RunAsync(until.AddDays(-60), until, CancellationToken.None));
        Assert.Equal((1, 4, 1), (sums.Count(Measure.CampaignsBySender, ""),
            sums.Count(Measure.CampaignReachBySender, ""), sums.Count(Measure.QuizAnswers, "right")));
        Assert.Equal(4, sums.Reached - sums.Total(Measure.TalksByChannel));
    }

    private static async Task<Guid> DeliveredAsync(WardRig rig)
    {
        var id = await rig.SendingAsync(Draft(content: Quiz));
        var now = rig.Clock.GetUtcNow();
        await rig.ReadAsync(db => db.OutboundMessages.Where(m => m.CampaignId == id).ExecuteUpdateAsync(set => set
            .SetProperty(m => m.Status, OutboundStatus.Sent).SetProperty(m => m.SentAt, now)
            .SetProperty(m => m.SettledAt, now)));
        await rig.StepsAsync();
        return id;
    }

    private static Task<bool> AnswersAsync(WardRig rig, Guid id, Guid talk, int option) => rig.DoAsync(db =>
        new CountAnswer(db, rig.Clock).RunAsync(id, talk, 0, option, CancellationToken.None));

    private static Task<bool> AsksAsync(WardRig rig, Guid talk, string route = "knowledge") => rig.DoAsync(db =>
    {
        db.AnsweredQuestions.Add(new AnsweredQuestion
        {
            Id = Guid.CreateVersion7(),
            ConversationId = talk,
            At = rig.Clock.GetUtcNow(),
            Question = "Cân thiếu thì báo ai?",
            Status = "answered",
            Route = route,
            ContentVersion = "v",
        });
        return Task.FromResult(true);
    });

    private static Task<bool> LinkAsync(WardRig rig, Guid id, string code) => rig.DoAsync(db =>
    {
        db.ShortLinks.Add(new ShortLink
        {
            Code = code,
            CampaignId = id,
            Outlet = "telegram",
            ResidentialGroup = GroupFive,
            Address = "https://example.vn/bai",
        });
        return Task.FromResult(true);
    });

    private static Task<int> KeepsAsync(WardRig rig) => rig.DoAsync(db =>
        new KeepMeasures(db, rig.Clock).RunAsync(CancellationToken.None));

    private static Task<CampaignResults?> ResultsAsync(WardRig rig, Guid id) => rig.ReadAsync(db =>
        new ReadCampaignResults(db, rig.Clock).RunAsync(id, Editor, CancellationToken.None));
}
