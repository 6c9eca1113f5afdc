using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Tests.Ward.Reports;
using BachDang.Outreach.Ward.Figures;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Plan;
using BachDang.Outreach.Ward.Plan.Yearly;
using BachDang.Outreach.Ward.Questions;
using BachDang.Outreach.Ward.Reports;
using Xunit;
using static BachDang.Outreach.Tests.Ward.Reports.ReportVerbs;

namespace BachDang.Outreach.Tests.Ward.Figures;

/// <summary>A small year counted by hand.</summary>
public sealed class CountedYearTests
{
    private static readonly Officer Writer = new(Guid.CreateVersion7(), OfficerRole.Handler, OfficerRole.Approver);
    private static readonly Officer Other = new(Guid.CreateVersion7(), OfficerRole.Approver);

    [Theory, OnSqlite, OnPostgres]
    public async Task A_year_is_counted_from_its_days(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var first = await rig.FilesAsync();
        await rig.FilesAsync(with: draft => draft with { Category = "can-thieu", PlaceKey = "cho-1" });
        var talk = (await rig.ArrivesAsync("1", "u1")).ConversationId;
        await AsksAsync(rig, talk, "answered", AnswerFeedback.Helpful);
        await AsksAsync(rig, talk, "refused", AnswerFeedback.None);
        var day = Rules.Calendar.DayOf(rig.Clock.GetUtcNow());
        rig.Clock.Advance(TimeSpan.FromDays(2));
        await rig.MovesAsync(first, ReportStatus.Verifying);
        await rig.MovesAsync(first, ReportStatus.Resolved);
        await TrainsAsync(rig, day, 40);
        for (var i = 0; i < 2; i++)
        {
            await CountAsync(rig, day);
            await CountAsync(rig, day.AddDays(2));
        }

        var sums = await rig.ReadAsync(db => new ReadFigures(db).RunAsync(day, day.AddDays(2), default));
        Assert.Equal((1, 1), (sums.Count(Measure.ReportsByCategory, "hang-gia"),
            sums.Count(Measure.ReportsByCategory, "can-thieu")));
        Assert.Equal((1, 1), (sums.Count(Measure.ReportsByPlace, "cho-1"), sums.Count(Measure.ReportsByPlace, "")));
        Assert.Equal((1, 1), (sums.Count(Measure.Closed, "Resolved"), sums.Count(Measure.ClosedInTime, "yes")));
        Assert.Equal(2, sums.MedianDays);
        Assert.Equal(2, sums.Count(Measure.QuestionsByChannel, "telegram"));
        Assert.Equal(1, sums.Count(Measure.Opinions, "Helpful"));

        var year = await rig.ReadAsync(db => new CountYear(db).RunAsync(day.Year, day.AddDays(2), default));
        Assert.Equal((2, 1, 1, 2, 1), (year.Now.Reports, year.Now.Closed, year.Now.ClosedInTime, year.Now.Questions,
            year.Now.Answered));
        Assert.Equal((41, 1, 40), (year.Now.Reached, year.Now.Trainings, year.Now.Trained));
        Assert.Equal(0, year.Before.Reports);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_yearly_report_keeps_versions_and_is_signed_by_somebody_else(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        Assert.Equal(1, (await SavesAsync(rig, 0, "một", Writer)).Value);
        Assert.Equal(new YearlyChangedMeanwhile(1), (await SavesAsync(rig, 0, "đè", Writer)).Refusal);
        Assert.IsType<AuthorCannotSign>((await SignsAsync(rig, 1, Writer)).Refusal);
        Assert.True((await SignsAsync(rig, 1, Other)).Done);
        Assert.IsType<NothingToSign>((await SignsAsync(rig, 1, Other)).Refusal);
        Assert.Equal(2, (await SavesAsync(rig, 1, "hai", Other)).Value);
        Assert.IsType<AuthorCannotSign>((await SignsAsync(rig, 2, Other)).Refusal);
        Assert.True((await SignsAsync(rig, 2, Writer)).Done);
        var old = await rig.ReadAsync(db => new ReadYearlyReport(db).RunAsync(2026, 1, default));
        Assert.Equal("một", old.Shown!.Texts[YearlyPart.Leading]);
        Assert.Equal([2, 1], old.Versions.Select(version => version.Number));
    }

    private static async Task<BachDang.Outreach.Ward.Outcome<int>> SavesAsync(
        WardRig rig, int seen, string text, Officer officer)
    {
        var figures = await rig.ReadAsync(db => new CountYear(db).RunAsync(2026, new DateOnly(2026, 11, 25), default));
        return await rig.DoAsync(db => new SaveYearlyReport(db, rig.Clock).RunAsync(2026, seen,
            new Dictionary<YearlyPart, string> { [YearlyPart.Leading] = text }, figures, officer, default));
    }

    private static Task<BachDang.Outreach.Ward.Outcome<YearlyReport>> SignsAsync(
        WardRig rig, int seen, Officer officer) =>
        rig.DoAsync(db => new SignYearlyReport(db, rig.Clock).RunAsync(2026, seen, officer, default));

    private static Task<int> CountAsync(WardRig rig, DateOnly day) =>
        rig.DoAsync(db => new CountDay(db, Rules.Calendar).RunAsync(day, default));

    private static async Task TrainsAsync(WardRig rig, DateOnly day, int people)
    {
        var held = new HeldTraining("tuyen-truyen-chung", day, "Buổi ở nhà văn hóa", people);
        Assert.True((await rig.DoAsync(db =>
            new AddTraining(db, rig.Clock).RunAsync(held, day.AddDays(2), Writer, default))).Done);
    }

    private static Task<bool> AsksAsync(WardRig rig, Guid talk, string status, AnswerFeedback feedback) =>
        rig.DoAsync(db =>
        {
            db.AnsweredQuestions.Add(new AnsweredQuestion
            {
                Id = Guid.CreateVersion7(),
                ConversationId = talk,
                At = rig.Clock.GetUtcNow(),
                Question = "hỏi",
                Status = status,
                Route = "knowledge",
                ContentVersion = "1",
                Feedback = feedback,
            });
            return Task.FromResult(true);
        });
}
