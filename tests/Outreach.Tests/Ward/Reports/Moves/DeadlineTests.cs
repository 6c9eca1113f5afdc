using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Reports;
using BachDang.Outreach.Ward.Reports.Retention;
using Xunit;
using static BachDang.Outreach.Tests.Ward.Reports.ReportVerbs;

namespace BachDang.Outreach.Tests.Ward.Reports.Moves;

/// <summary>Deadlines against tables worked out by hand on a wall calendar. Sample holidays of these tests: 1 January
/// and 5, 8 to 11 February 2027 off, Saturday 20 February worked.</summary>
public sealed class DeadlineTests
{
    [Theory]
    // received                first look by      answer by (10 working days)
    [InlineData("2026-11-25 09:00", "2026-11-27 09:00", "2026-12-09 09:00")] // an ordinary Wednesday
    [InlineData("2026-11-27 16:30", "2026-12-01 16:30", "2026-12-11 16:30")] // a Friday afternoon
    [InlineData("2026-11-28 10:00", "2026-12-02 10:00", "2026-12-14 10:00")] // a Saturday counts from Monday
    [InlineData("2026-12-31 09:00", "2027-01-05 09:00", "2027-01-15 09:00")] // before New Year's Day
    [InlineData("2027-02-04 09:00", "2027-02-15 09:00", "2027-02-24 09:00")] // the last day before Tết
    [InlineData("2027-02-06 09:00", "2027-02-16 09:00", "2027-02-25 09:00")] // the first day of Tết
    [InlineData("2027-02-19 09:00", "2027-02-22 09:00", "2027-03-04 09:00")] // before the worked Saturday
    [InlineData("2027-02-20 09:00", "2027-02-23 09:00", "2027-03-05 09:00")] // on the worked Saturday
    public async Task A_report_is_due_after_working_days(string received, string look, string answer)
    {
        await using var rig = await WardRig.StartAsync("Sqlite");
        rig.Clock.GoTo(At(received));

        var report = await rig.ReportAsync(await rig.FilesAsync());

        Assert.Equal((At(look), At(answer)), (report.FirstLookBy, report.DueAt));
    }

    [Theory]
    // received 2027-01-25 09:00 (Monday), so due 2027-02-15 09:00 without a pause.
    // asked               answered            due then
    [InlineData("2027-01-26 09:00", "2027-01-28 09:00", "2027-02-17 09:00")] // two working days
    [InlineData("2027-01-29 15:00", "2027-02-01 09:00", "2027-02-16 03:00")] // 9 h of Friday, 9 h of Monday: 18 h
    [InlineData("2027-01-30 09:00", "2027-01-31 09:00", "2027-02-15 09:00")] // a weekend costs nothing
    [InlineData("2027-02-04 09:00", "2027-02-12 09:00", "2027-02-16 09:00")] // all of Tết costs one working day
    [InlineData("2027-02-06 09:00", "2027-02-10 21:00", "2027-02-15 09:00")] // inside Tết: nothing
    [InlineData("2027-02-11 09:00", "2027-02-12 12:00", "2027-02-15 21:00")] // out of Tết: noon of one day
    public async Task Waiting_for_the_reporter_moves_the_deadline_by_working_time(
        string asked, string answered, string due)
    {
        await using var rig = await WardRig.StartAsync("Sqlite");
        rig.Clock.GoTo(At("2027-01-25 09:00"));
        var id = await rig.FilesAsync();
        await rig.MovesAsync(id, ReportStatus.Verifying);
        Assert.Equal(At("2027-02-15 09:00"), (await rig.ReportAsync(id)).DueAt);

        rig.Clock.GoTo(At(asked));
        await rig.MovesAsync(id, ReportStatus.WaitingForReporter);
        rig.Clock.GoTo(At(answered));
        Assert.True((await rig.AnswersAsync(id)).Done);

        var report = await rig.ReportAsync(id);
        Assert.Equal((At(due), null, null), (report.DueAt, report.PausedAt, report.AnswerBy));
        Assert.Equal(ReportStatus.Verifying, report.Status);
    }

    [Theory]
    [InlineData("2027-02-03 09:00", "2027-02-17 09:00")] // five working days of the reporter, over Tết
    [InlineData("2027-01-25 09:00", "2027-02-01 09:00")]
    public async Task A_question_lapses_after_its_working_days_and_the_clock_goes_on_from_then(
        string asked, string until)
    {
        await using var rig = await WardRig.StartAsync("Sqlite");
        rig.Clock.GoTo(At("2027-01-25 09:00"));
        var id = await rig.FilesAsync(await rig.TalkAsync("1"));
        await rig.MovesAsync(id, ReportStatus.Verifying);
        rig.Clock.GoTo(At(asked));
        await rig.MovesAsync(id, ReportStatus.WaitingForReporter);
        Assert.Equal(At(until), (await rig.ReportAsync(id)).AnswerBy);
        var due = (await rig.ReportAsync(id)).DueAt;

        rig.Clock.GoTo(At(until));
        Assert.Equal(0, await LapsesAsync(rig));
        rig.Clock.Advance(TimeSpan.FromDays(3)); // nobody looked for three days: those are the ward's
        Assert.Equal(1, await LapsesAsync(rig));
        Assert.Equal(0, await LapsesAsync(rig));

        var report = await rig.ReportAsync(id);
        Assert.Equal(ReportStatus.Verifying, report.Status);
        Assert.Equal(Rules.Calendar.AddWorkingDays(due, 5), report.DueAt);
        Assert.Equal("report.lapsed", (await rig.TracksAsync(id))!.Thread[^1].ReplyKey);
    }

    [Fact]
    public async Task Several_pauses_add_up()
    {
        await using var rig = await WardRig.StartAsync("Sqlite");
        rig.Clock.GoTo(At("2026-11-25 09:00"));
        var id = await rig.FilesAsync();
        await rig.MovesAsync(id, ReportStatus.Verifying);
        foreach (var (asked, answered) in new[]
        {
            ("2026-11-26 09:00", "2026-11-27 09:00"), ("2026-11-30 09:00", "2026-12-02 21:00"),
        })
        {
            rig.Clock.GoTo(At(asked));
            await rig.MovesAsync(id, ReportStatus.WaitingForReporter);
            rig.Clock.GoTo(At(answered));
            await rig.AnswersAsync(id);
        }

        Assert.Equal(At("2026-12-14 21:00"), (await rig.ReportAsync(id)).DueAt);
    }

    private static Task<int> LapsesAsync(WardRig rig) => rig.DoAsync(db =>
        new LapseAnswers(db, rig.Clock, Rules, rig.Order).RunAsync(CancellationToken.None));

    private static DateTimeOffset At(string text) => new(
        DateTime.ParseExact(text, "yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture),
        TimeSpan.FromHours(7));
}
