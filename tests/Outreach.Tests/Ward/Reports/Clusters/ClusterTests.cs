using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Reports;
using BachDang.Outreach.Ward.Reports.Clusters;
using BachDang.Outreach.Ward.Reports.Moves;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BachDang.Outreach.Tests.Ward.Reports.Clusters;

public sealed class ClusterTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Closing_the_first_report_tells_the_reporters_of_those_that_repeat_it(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var (first, second, alone) = (await FilesAsync(rig), await FilesAsync(rig), await FilesAsync(rig));
        await rig.MovesAsync(second, ReportStatus.Duplicate, first);
        Assert.Equal([first, second], (await ClusterAsync(rig, second)).Select(line => line.Id));
        Assert.Equal([first, second], (await ClusterAsync(rig, first)).Select(line => line.Id));
        Assert.Empty(await ClusterAsync(rig, alone));

        await rig.MovesAsync(first, ReportStatus.Verifying);
        Assert.Equal([ReportReplyKeys.Duplicate], await ToldAsync(rig, second));
        rig.Clock.Advance(TimeSpan.FromHours(1));
        await rig.MovesAsync(first, ReportStatus.Resolved);

        Assert.Equal([ReportReplyKeys.Duplicate, ReportReplyKeys.Resolved], await ToldAsync(rig, second));
        Assert.Empty(await ToldAsync(rig, alone));
        Assert.Equal(ReportStatus.Duplicate, (await rig.ReportAsync(second)).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_cluster_follows_its_first_report_into_another(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var (one, two, three) = (await FilesAsync(rig), await FilesAsync(rig), await FilesAsync(rig));
        await rig.MovesAsync(two, ReportStatus.Duplicate, one);
        await rig.MovesAsync(one, ReportStatus.Duplicate, three);

        Assert.Equal(three, (await rig.ReportAsync(two)).DuplicateOf);
        Assert.Equal(3, (await ClusterAsync(rig, three)).Count);
        var refused = await rig.MovesAsync(
            ReportVerbs.Whole(three, (await rig.ReportAsync(three)).Version, ReportStatus.Duplicate, one),
            ReportVerbs.Approver);
        Assert.IsType<DuplicateOfUnknown>(refused.Refusal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Separate_OwnMistakeWithinADay_PutsTheReportBackWithItsDeadline(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var (first, second) = (await FilesAsync(rig), await FilesAsync(rig));
        var before = await rig.ReportAsync(second);
        Assert.True((await rig.MovesAsync(
            ReportVerbs.Whole(second, before.Version, ReportStatus.Duplicate, first), ReportVerbs.Intake)).Done);
        var other = new Officer(Guid.CreateVersion7(), OfficerRole.Intake);
        Assert.IsType<NotAllowed>((await SeparatesAsync(rig, second, other)).Refusal);

        rig.Clock.Advance(TimeSpan.FromHours(1));
        Assert.True((await SeparatesAsync(rig, second, ReportVerbs.Intake)).Done);

        var after = await rig.ReportAsync(second);
        Assert.Equal((ReportStatus.Received, before.DueAt, null, null),
            (after.Status, after.DueAt, after.DuplicateOf, after.ClosedAt));
        Assert.Equal([ReportReplyKeys.Duplicate, ReportReplyKeys.Separated], await ToldAsync(rig, second));
        Assert.Equal(ReportActions.Separated, (await rig.TracksAsync(second))!.History[^1].Action);
        Assert.IsType<MoveNotAllowed>((await SeparatesAsync(rig, second, ReportVerbs.Approver)).Refusal);
    }

    [Fact]
    public async Task Separate_AfterADay_IsForApproversOnly()
    {
        await using var rig = await WardRig.StartAsync("Sqlite");
        var (first, second) = (await FilesAsync(rig), await FilesAsync(rig));
        Assert.True((await rig.MovesAsync(ReportVerbs.Whole(
            second, (await rig.ReportAsync(second)).Version, ReportStatus.Duplicate, first), ReportVerbs.Intake)).Done);
        rig.Clock.Advance(SeparateReport.OwnMistake + TimeSpan.FromSeconds(1));

        Assert.IsType<NotAllowed>((await SeparatesAsync(rig, second, ReportVerbs.Intake)).Refusal);
        Assert.True((await SeparatesAsync(rig, second, ReportVerbs.Approver)).Done);
    }

    /// <summary>Each a little later than the one before.</summary>
    private static Task<Guid> FilesAsync(WardRig rig)
    {
        rig.Clock.Advance(TimeSpan.FromSeconds(1));
        return rig.FilesAsync();
    }

    private static Task<IReadOnlyList<ClusterLine>> ClusterAsync(WardRig rig, Guid report) =>
        rig.ReadAsync(async db => await new ReadCluster(db).RunAsync(
            await db.Reports.AsNoTracking().SingleAsync(r => r.Id == report), default));

    private static async Task<Outcome<Report>> SeparatesAsync(WardRig rig, Guid report, Officer officer)
    {
        var version = (await rig.ReportAsync(report)).Version;
        return await rig.DoAsync(db => new SeparateReport(db, rig.Clock, rig.Order)
            .RunAsync(report, version, officer, default));
    }

    private static Task<List<string?>> ToldAsync(WardRig rig, Guid report) => rig.ReadAsync(db => db.ReportMessages
        .Where(m => m.ReportId == report).OrderBy(m => m.At).ThenBy(m => m.Id).Select(m => m.ReplyKey).ToListAsync());
}
