using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Reports;
using BachDang.Outreach.Ward.Reports.Moves;
using BachDang.Outreach.Ward.Reports.Threads;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static BachDang.Outreach.Tests.Ward.Reports.ReportVerbs;

namespace BachDang.Outreach.Tests.Ward.Reports.Threads;

public sealed class ThreadTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_question_is_asked_and_answered_without_anybody_knowing_whom(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var id = await rig.FilesAsync(await rig.TalkAsync("1"));
        await rig.MovesAsync(id, ReportStatus.Verifying);

        rig.Clock.Advance(TimeSpan.FromMinutes(1));
        var asked = await rig.DoAsync(db => new AskReporter(new MoveReport(db, rig.Clock, Rules, rig.Order))
            .RunAsync(id, 1, "Quầy nào ạ?", Handler, CancellationToken.None));
        Assert.Equal(ReportStatus.WaitingForReporter, asked.Value!.Status);
        var notices = await rig.ReadAsync(db => db.OutboundMessages.CountAsync());
        rig.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True((await rig.AnswersAsync(id, "quầy số 3")).Done);

        var thread = (await rig.TracksAsync(id))!.Thread;
        Assert.Equal("Quầy nào ạ?", thread[1].Values["question"]);
        Assert.Equal("quầy số 3", thread[2].Text);
        Assert.Equal((MessageFrom.Service, "report.answer.taken"), (thread[3].From, thread[3].ReplyKey));
        Assert.Equal(notices + 1, await rig.ReadAsync(db => db.OutboundMessages.CountAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_unasked_message_changes_no_status_and_says_nothing_back(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var id = await rig.FilesAsync(await rig.TalkAsync("1"));

        Assert.True((await rig.AnswersAsync(id, "họ lại bán")).Done);

        var report = await rig.ReportAsync(id);
        Assert.Equal((ReportStatus.Received, 0), (report.Status, report.Version));
        Assert.Equal(1, await rig.ReadAsync(db => db.ReportMessages.CountAsync()));
        Assert.Equal(0, await rig.ReadAsync(db => db.OutboundMessages.CountAsync()));
        var audited = await rig.ReadAsync(db => db.AuditEntries.SingleAsync(e => e.Number == 2));
        Assert.Equal(ReportActions.Wrote, audited.Action);
    }

    [Fact]
    public async Task A_reporter_writes_so_often_a_day_and_no_more()
    {
        await using var rig = await WardRig.StartAsync("Sqlite");
        var id = await rig.FilesAsync();
        for (var i = 0; i < AnswerWard.MostADay; i++) Assert.True((await rig.AnswersAsync(id)).Done);
        var before = await rig.AllRowsAsync();
        Assert.IsType<TooManyAnswers>((await rig.AnswersAsync(id)).Refusal);
        Assert.IsType<NothingSaid>((await rig.AnswersAsync(id, "  ")).Refusal);
        Assert.Equal(before, await rig.AllRowsAsync());
        rig.Clock.Advance(TimeSpan.FromDays(1));
        Assert.True((await rig.AnswersAsync(id)).Done);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_officer_writes_without_moving_the_report(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var id = await rig.FilesAsync(await rig.TalkAsync("1"));

        Assert.IsType<NotAllowed>((await WritesAsync(rig, id, "x", Intake)).Refusal);
        Assert.IsType<NothingSaid>((await WritesAsync(rig, id, "", Handler)).Refusal);
        Assert.True((await WritesAsync(rig, id, "Cảm ơn bà con.", Handler)).Done);

        Assert.Equal(ReportStatus.Received, (await rig.ReportAsync(id)).Status);
        Assert.Equal("Cảm ơn bà con.", (await rig.TracksAsync(id))!.Thread.Single().Text);
        Assert.Equal("report.news", (await rig.ReadAsync(db => db.OutboundMessages.SingleAsync())).ReplyKey);
    }

    private static Task<BachDang.Outreach.Ward.Outcome<Report>> WritesAsync(
        WardRig rig, Guid id, string words, Officer officer) => rig.DoAsync(db =>
        new WriteToReporter(db, rig.Clock, rig.Order).RunAsync(id, words, officer, CancellationToken.None));
}
