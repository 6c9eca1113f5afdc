using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Tests.Ward.Reports;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Reports;
using BachDang.Outreach.Ward.Supervision;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static BachDang.Outreach.Tests.Ward.Reports.ReportVerbs;

namespace BachDang.Outreach.Tests.Ward.Supervision;

public sealed class SupervisionTests
{
    private static readonly Officer Front = new(Guid.CreateVersion7(), OfficerRole.FatherlandFront);

    [Theory, OnSqlite, OnPostgres]
    public async Task The_same_seed_draws_the_same_reports(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        for (var i = 0; i < DrawSample.Size + 5; i++)
        {
            var id = await rig.FilesAsync();
            await rig.MovesAsync(id, ReportStatus.Verifying);
            await rig.MovesAsync(id, ReportStatus.Resolved);
        }
        var day = Rules.Calendar.DayOf(rig.Clock.GetUtcNow());
        Assert.IsType<NotAllowed>((await DrawsAsync(rig, day, 7, Handler)).Refusal);
        Assert.IsType<NothingToDraw>((await DrawsAsync(rig, day.AddDays(-9), 7, Front)).Refusal);
        var first = (await DrawsAsync(rig, day, 7, Front)).Value!;
        var second = (await DrawsAsync(rig, day, 7, Front)).Value!;
        var other = (await DrawsAsync(rig, day, 8, Front)).Value!;
        Assert.Equal(DrawSample.Size + 5, first.Of);
        var drawn = await ReportsAsync(rig, first.Id);
        Assert.Equal(DrawSample.Size, drawn.Distinct().Count());
        Assert.Equal(drawn, await ReportsAsync(rig, second.Id));
        Assert.NotEqual(drawn, await ReportsAsync(rig, other.Id));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_recommendation_is_answered_once_and_waits_visibly(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var today = Rules.Calendar.DayOf(rig.Clock.GetUtcNow());
        Assert.IsType<NotAllowed>((await RecommendsAsync(rig, today.AddDays(7), Handler)).Refusal);
        Assert.IsType<AnswerDayUnusable>((await RecommendsAsync(rig, today, Front)).Refusal);
        var made = (await RecommendsAsync(rig, today.AddDays(7), Front)).Value!;
        Assert.Equal((1, 0), await WaitingAsync(rig, today));
        Assert.Equal((1, 1), await WaitingAsync(rig, today.AddDays(8)));
        Assert.IsType<NotAllowed>((await AnswersAsync(rig, made.Id, Front)).Refusal);
        Assert.True((await AnswersAsync(rig, made.Id, Handler)).Done);
        Assert.IsType<RecommendationSettled>((await AnswersAsync(rig, made.Id, Approver)).Refusal);
        Assert.Equal((0, 0), await WaitingAsync(rig, today.AddDays(8)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Open_reports_are_counted_by_who_has_them(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        await rig.FilesAsync();
        var sent = await rig.FilesAsync();
        await rig.MovesAsync(sent, ReportStatus.Verifying);
        await rig.MovesAsync(sent, ReportStatus.Forwarded);
        rig.Clock.Advance(TimeSpan.FromDays(60));
        var units = await rig.ReadAsync(db => new ReadSupervision(db, rig.Clock).UnitsAsync(default));
        Assert.Contains(units, unit => unit is { Kind: UnitKind.Authority, Authority: "qltt", Open: 1 });
        Assert.Equal(2, units.Sum(unit => unit.Open));
        Assert.True(units.Sum(unit => unit.Overdue) >= 1);
    }

    private static Task<List<Guid>> ReportsAsync(WardRig rig, Guid sample) => rig.ReadAsync(db =>
        db.ReportSampleItems.Where(i => i.SampleId == sample).OrderBy(i => i.Place).Select(i => i.ReportId)
            .ToListAsync());

    private static Task<Outcome<ReportSample>> DrawsAsync(WardRig rig, DateOnly day, int seed, Officer officer) =>
        rig.DoAsync(db => new DrawSample(db, Rules.Calendar, rig.Clock).RunAsync(day, day, seed, officer, default));

    private static Task<Outcome<Recommendation>> RecommendsAsync(WardRig rig, DateOnly by, Officer officer) =>
        rig.DoAsync(db => new Recommend(db, rig.Clock).RunAsync("Cần trả lời bà con sớm hơn", by, null,
            Rules.Calendar.DayOf(rig.Clock.GetUtcNow()), officer, default));

    private static Task<Outcome<Recommendation>> AnswersAsync(WardRig rig, Guid id, Officer officer) =>
        rig.DoAsync(db => new AnswerRecommendation(db, rig.Clock).RunAsync(id, "Phường đã tiếp thu", officer, default));

    private static Task<(int, int)> WaitingAsync(WardRig rig, DateOnly today) =>
        rig.ReadAsync(db => new ReadSupervision(db, rig.Clock).WaitingAsync(today, default));
}
