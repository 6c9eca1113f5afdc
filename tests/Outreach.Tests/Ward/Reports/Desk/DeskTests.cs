using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Reports;
using BachDang.Outreach.Ward.Reports.Desk;
using BachDang.Outreach.Ward.Reports.Filing;
using BachDang.Outreach.Ward.Reports.Moves;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static BachDang.Outreach.Tests.Ward.Reports.ReportVerbs;

namespace BachDang.Outreach.Tests.Ward.Reports.Desk;

public sealed class DeskTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Reports_are_assigned_by_intake_and_taken_by_handlers(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var id = await rig.FilesAsync();
        var other = new Officer(Guid.CreateVersion7(), OfficerRole.Handler);
        var front = new Officer(Guid.CreateVersion7(), OfficerRole.FatherlandFront);

        Assert.IsType<NotAllowed>((await AssignsAsync(rig, id, 0, other.Id, Handler)).Refusal);
        Assert.IsType<NotAllowed>((await AssignsAsync(rig, id, 0, front.Id, front)).Refusal);
        Assert.True((await AssignsAsync(rig, id, 0, Handler.Id, Handler)).Done);
        Assert.IsType<NotAllowed>((await AssignsAsync(rig, id, 1, other.Id, other)).Refusal);
        Assert.Equal(new ChangedMeanwhile(1), (await AssignsAsync(rig, id, 0, other.Id, Intake)).Refusal);
        Assert.True((await AssignsAsync(rig, id, 1, other.Id, Intake)).Done);
        Assert.Equal(other.Id, (await rig.ReportAsync(id)).AssignedTo);
        Assert.IsType<NotAllowed>((await rig.MovesAsync(Whole(id, 2, ReportStatus.Verifying), Handler)).Refusal);
        Assert.True((await rig.MovesAsync(Whole(id, 2, ReportStatus.Verifying), other)).Done);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_sender_put_aside_loses_no_report_and_comes_back(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var talk = await rig.TalkAsync("1");
        var (first, unlinked) = (await rig.FilesAsync(talk), await rig.FilesAsync());

        Assert.IsType<SenderUnknown>((await PutsAsync(rig, unlinked, true, Intake)).Refusal);
        Assert.IsType<NotAllowed>((await PutsAsync(rig, first, true, Handler)).Refusal);
        Assert.True((await PutsAsync(rig, first, true, Intake)).Value);
        Assert.False((await PutsAsync(rig, first, true, Intake)).Value);
        var second = await rig.FilesAsync(talk);
        Assert.Equal((ReportPile.Desk, ReportPile.Aside), (await PileAsync(rig, first), await PileAsync(rig, second)));
        Assert.True((await PutsAsync(rig, second, false, Approver)).Value);
        Assert.Equal(ReportPile.Desk, await PileAsync(rig, await rig.FilesAsync(talk)));
        var rows = await rig.ReadAsync(db => db.AuditEntries.Where(e => e.Officer != null).ToListAsync());
        Assert.Equal(["put_aside", "taken_back"], rows.OrderBy(e => e.Number).Select(e => e.Action));
        Assert.DoesNotContain(rows, e => e.Details.Contains(talk.ToString(), StringComparison.OrdinalIgnoreCase));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_flood_is_released_one_by_one_or_whole(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var flood = new FilingVerdict(ReportPile.Flood, "abc");
        var ids = new List<Guid>();
        for (var i = 0; i < 4; i++)
            ids.Add(await rig.FilesAsync(null, draft => draft with { Verdict = flood }));
        await rig.FilesAsync(null, draft => draft with { Verdict = new(ReportPile.Flood, "other") });

        Assert.IsType<NotAllowed>((await OneAsync(rig, ids[0], Handler)).Refusal);
        Assert.Equal(1, (await OneAsync(rig, ids[0], Intake)).Value);
        Assert.Equal(0, (await OneAsync(rig, ids[0], Intake)).Value);
        Assert.Equal(3, (await rig.DoAsync(db =>
            new ReleaseFromFlood(db, rig.Clock).GroupAsync("abc", Intake, CancellationToken.None))).Value);

        Assert.Equal(1, await rig.ReadAsync(db => db.Reports.CountAsync(r => r.Pile == ReportPile.Flood)));
        Assert.Equal(4, await rig.ReadAsync(db => db.AuditEntries.CountAsync(e => e.Action == "released")));
    }

    private static Task<Outcome<Report>> AssignsAsync(WardRig rig, Guid id, int version, Guid? to, Officer officer) =>
        rig.DoAsync(db => new AssignReport(db, rig.Clock).RunAsync(id, version, to, officer, CancellationToken.None));

    private static Task<Outcome<bool>> PutsAsync(WardRig rig, Guid id, bool aside, Officer officer) => rig.DoAsync(db =>
        new PutSenderAside(db, rig.Clock).RunAsync(id, aside, Reason, officer, CancellationToken.None));

    private static Task<Outcome<int>> OneAsync(WardRig rig, Guid id, Officer officer) =>
        rig.DoAsync(db => new ReleaseFromFlood(db, rig.Clock).OneAsync(id, officer, CancellationToken.None));

    private static async Task<ReportPile> PileAsync(WardRig rig, Guid id) => (await rig.ReportAsync(id)).Pile;
}
