using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Messages;
using BachDang.Outreach.Ward.Reports;
using BachDang.Outreach.Ward.Reports.Desk;
using BachDang.Outreach.Ward.Reports.Threads;
using BachDang.Outreach.Ward.Reports.Tracking;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static BachDang.Outreach.Tests.Ward.Reports.ReportVerbs;

namespace BachDang.Outreach.Tests.Ward.Reports.Tracking;

public sealed class TrackReportTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task The_reporter_sees_what_was_done_and_not_by_whom(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var talk = await rig.TalkAsync("1");
        var id = await rig.FilesAsync(talk, draft => draft with { ContactBox = [1] });
        await rig.DoAsync(db => new AssignReport(db, rig.Clock)
            .RunAsync(id, 0, Handler.Id, Intake, CancellationToken.None));
        await rig.DoAsync(db => new AddNote(db, rig.Clock)
            .RunAsync(id, "ghi chú kín", Handler, CancellationToken.None));
        rig.Clock.Advance(TimeSpan.FromMinutes(1));
        await rig.MovesAsync(id, ReportStatus.Verifying);
        rig.Clock.Advance(TimeSpan.FromMinutes(1));
        await rig.MovesAsync(id, ReportStatus.WaitingForReporter);

        var view = (await rig.TracksAsync(id))!;

        Assert.Equal(ReportStatus.WaitingForReporter, view.Status);
        Assert.Equal((new DateOnly(2026, 11, 25), new DateOnly(2026, 12, 9)), (view.ReceivedOn, view.DueOn));
        Assert.Equal(new DateOnly(2026, 12, 2), view.AnswerBy);
        Assert.Equal(["filed", "moved", "asked"], view.History.Select(step => step.Action));
        Assert.Equal(["report.moved.verifying", "report.moved.waiting"], view.Thread.Select(m => m.ReplyKey));
        Assert.Equal("02/12/2026", view.Thread[1].Values["until"]);
        Assert.True(view is { MayAnswer: true, MayContest: false, MayRate: false, IsFollowed: true });
        var words = System.Text.Json.JsonSerializer.Serialize(view);
        foreach (var hidden in new[] { Handler.Id, Intake.Id, Approver.Id, talk })
            Assert.DoesNotContain(hidden.ToString(), words);
        Assert.DoesNotContain("kín", words);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_talk_sees_its_reports_and_no_others(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var (mine, other) = (await rig.TalkAsync("1"), await rig.TalkAsync("2"));
        var first = await rig.FilesAsync(mine);
        rig.Clock.Advance(TimeSpan.FromHours(1));
        var second = await rig.FilesAsync(mine);
        var foreign = await rig.FilesAsync(other);
        await rig.MovesAsync(first, ReportStatus.Verifying);

        var lines = await OfTalkAsync(rig, mine);
        Assert.Equal([(second, false), (first, true)], lines.Select(line => (line.Id, line.HasNews)));
        Assert.NotNull(await OneAsync(rig, first, mine));
        Assert.Null(await OneAsync(rig, foreign, mine));
        await rig.DoAsync(async db =>
        {
            await new MarkSeen(db, rig.Clock).ByReporterAsync(first, CancellationToken.None);
            return 0;
        });
        Assert.All(await OfTalkAsync(rig, mine), line => Assert.False(line.HasNews));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Following_with_the_receipt_replaces_the_older_talk(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var (old, now) = (await rig.TalkAsync("1"), await rig.TalkAsync("2"));
        var id = await rig.FilesAsync(old);

        Assert.True((await FollowsAsync(rig, id, now)).Value);
        Assert.False((await FollowsAsync(rig, id, now)).Value);
        await rig.MovesAsync(id, ReportStatus.Verifying);

        var sent = await rig.ReadAsync(db => db.OutboundMessages.SingleAsync());
        Assert.Equal((now, OutboundKind.ReportUpdate, "report.news"), (sent.ConversationId, sent.Kind, sent.ReplyKey));
        using var values = System.Text.Json.JsonDocument.Parse(sent.Values!);
        Assert.True(ReportKey.TryRead(values.RootElement.GetProperty("report").GetString(), out var told));
        Assert.Equal(id, told);
        Assert.Null(await OneAsync(rig, id, old));

        Assert.True((await UnfollowsAsync(rig, id)).Value);
        Assert.False((await UnfollowsAsync(rig, id)).Value);
        await rig.MovesAsync(id, ReportStatus.Unfounded);
        Assert.Equal(1, await rig.ReadAsync(db => db.OutboundMessages.CountAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_closing_is_contested_once_and_in_time(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var talk = await rig.TalkAsync("1");
        var (id, late) = (await rig.FilesAsync(talk), await rig.FilesAsync());
        Assert.IsType<NothingToContest>((await rig.ContestsAsync(id)).Refusal);
        await rig.MovesAsync(id, ReportStatus.Unfounded);
        await rig.MovesAsync(late, ReportStatus.Unfounded);
        rig.Clock.Advance(Rules.Contest);
        Assert.True((await rig.TracksAsync(late))!.MayContest);

        Assert.IsType<NothingSaid>((await rig.ContestsAsync(id, " ")).Refusal);
        Assert.True((await rig.ContestsAsync(id, "hàng vẫn bán", talk)).Done);
        rig.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.False((await rig.TracksAsync(late))!.MayContest);
        Assert.IsType<TooLateToContest>((await rig.ContestsAsync(late)).Refusal);

        var view = (await rig.TracksAsync(id))!;
        Assert.Equal((ReportStatus.Verifying, "contested"), (view.Status, view.History[^1].Action));
        Assert.Equal(["hàng vẫn bán", null], view.Thread.TakeLast(2).Select(m => m.Text));
        Assert.Equal("report.contest.taken", view.Thread[^1].ReplyKey);
        // Told in the talk where it was said: no notice beside it, only that of the closing.
        Assert.Equal(1, await rig.ReadAsync(db => db.OutboundMessages.CountAsync()));
        await rig.MovesAsync(id, ReportStatus.Unfounded);
        Assert.IsType<AlreadyContested>((await rig.ContestsAsync(id)).Refusal);
        Assert.False((await rig.TracksAsync(id))!.MayContest);
    }

    [Fact]
    public async Task Each_closing_is_rated_once()
    {
        await using var rig = await WardRig.StartAsync("Sqlite");
        var id = await rig.FilesAsync();
        Assert.IsType<NothingToRate>((await RatesAsync(rig, id, true)).Refusal);
        await rig.MovesAsync(id, ReportStatus.Unfounded);
        Assert.True((await RatesAsync(rig, id, false)).Done);
        Assert.IsType<NothingToRate>((await RatesAsync(rig, id, true)).Refusal);
        await rig.MovesAsync(id, ReportStatus.Verifying);
        await rig.MovesAsync(id, ReportStatus.Unfounded);
        Assert.True((await RatesAsync(rig, id, true)).Done);
        Assert.True((await rig.ReportAsync(id)).WasClear);
    }

    [Fact]
    public async Task An_unknown_receipt_shows_nothing()
    {
        await using var rig = await WardRig.StartAsync("Sqlite");
        await rig.FilesAsync();
        Assert.Null(await rig.ReadAsync(db =>
            new ReadTrackedReport(db, rig.Clock, Rules).ByReceiptAsync(new byte[32], CancellationToken.None)));
    }

    private static Task<BachDang.Outreach.Ward.Outcome<Report>> RatesAsync(WardRig rig, Guid id, bool clear) =>
        rig.DoAsync(db => new RateReport(db, rig.Clock).RunAsync(id, clear, CancellationToken.None));

    private static Task<BachDang.Outreach.Ward.Outcome<bool>> FollowsAsync(WardRig rig, Guid id, Guid talk) =>
        rig.DoAsync(db => new FollowReport(db, rig.Clock, Rules).RunAsync(id, talk, "webchat", CancellationToken.None));

    private static Task<BachDang.Outreach.Ward.Outcome<bool>> UnfollowsAsync(WardRig rig, Guid id) =>
        rig.DoAsync(db => new UnfollowReport(db, rig.Clock).RunAsync(id, CancellationToken.None));

    private static Task<IReadOnlyList<TrackedLine>> OfTalkAsync(WardRig rig, Guid talk) => rig.ReadAsync(db =>
        new ReadTrackedReport(db, rig.Clock, Rules).OfTalkAsync(talk, CancellationToken.None));

    private static Task<TrackedReport?> OneAsync(WardRig rig, Guid id, Guid talk) => rig.ReadAsync(db =>
        new ReadTrackedReport(db, rig.Clock, Rules).OneOfTalkAsync(id, talk, CancellationToken.None));
}
