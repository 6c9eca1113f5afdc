using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Reports;
using BachDang.Outreach.Ward.Reports.Moves;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static BachDang.Outreach.Tests.Ward.Reports.ReportVerbs;

namespace BachDang.Outreach.Tests.Ward.Reports.Moves;

public sealed class MoveReportTests
{
    // Written by hand from the design: I intake, H handler (own or nobody's), A approver, R reporter, S service.
    private const string ByHand = """
        Received Verifying HA
        Received Forwarded HA
        Received Unfounded HA
        Received Duplicate IHA
        Verifying WaitingForReporter HA
        Verifying Forwarded HA
        Verifying Resolved HA
        Verifying Unfounded HA
        Verifying Duplicate IHA
        WaitingForReporter Verifying HARS
        WaitingForReporter Forwarded HA
        WaitingForReporter Unfounded HA
        Forwarded Verifying HA
        Forwarded Resolved HA
        Forwarded Unfounded HA
        Resolved Verifying AR
        Unfounded Verifying AR
        Duplicate Verifying AR
        """;

    private static readonly ReportStatus[] Statuses = Enum.GetValues<ReportStatus>();

    private static readonly Dictionary<(ReportStatus, ReportStatus), string> Allowed = ByHand
        .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split(' '))
        .ToDictionary(p => (Enum.Parse<ReportStatus>(p[0]), Enum.Parse<ReportStatus>(p[1])), p => p[2]);

    [Fact]
    public void The_table_is_the_one_of_the_design()
    {
        foreach (var from in Statuses)
        {
            foreach (var to in Statuses)
            {
                var move = ReportMoves.Find(from, to);
                Assert.Equal(Allowed.GetValueOrDefault((from, to)), move is null ? null : Letters(move.Makers));
            }
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Every_pair_of_states_and_every_role_moves_whole_or_changes_nothing(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var original = await rig.FilesAsync();
        var linked = await rig.FilesAsync(await rig.TalkAsync("1"));
        var silent = await rig.FilesAsync();
        var pairs = new[] { linked, silent }.SelectMany(report => Statuses.Select(to => (report, to))).ToList();
        var (moved, refused) = (0, 0);
        foreach (var from in Statuses)
        {
            await ResetAsync(rig, from, [linked, silent]);
            foreach (var (officer, owner, letter) in Officers())
            {
                await AssignAsync(rig, [linked, silent], owner);
                var before = await rig.AllRowsAsync();
                foreach (var (report, to) in pairs)
                {
                    var order = Whole(report, (await rig.ReportAsync(report)).Version, to, original);
                    var result = await rig.MovesAsync(order, officer);
                    var mayMove = Allowed.GetValueOrDefault((from, to))?.Contains(letter) == true;
                    Assert.True(mayMove == result.Done, $"{from} {to} {letter}: {result.Refusal}");
                    var after = await rig.AllRowsAsync();
                    if (mayMove)
                    {
                        moved++;
                        AssertOneStep(before, after, report == linked);
                        await ResetAsync(rig, from, [report]);
                        await AssignAsync(rig, [report], owner);
                        before = await rig.AllRowsAsync();
                    }
                    else
                    {
                        refused++;
                        Assert.Equal(before, after);
                    }
                }
            }
        }
        Assert.Equal((136, 1138), (moved, refused));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Move_WithoutWhatItNeeds_ChangesNothing(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var id = await rig.FilesAsync(await rig.TalkAsync("1"));
        var other = await rig.FilesAsync();
        await rig.MovesAsync(id, ReportStatus.Verifying);
        var before = await rig.AllRowsAsync();
        MoveOrder To(ReportStatus to) => Whole(id, 1, to, other);

        Assert.IsType<ReasonNeeded>(await WhyNotAsync(rig, To(ReportStatus.Resolved) with { Reason = "xong" }));
        Assert.IsType<OutcomeNeeded>(await WhyNotAsync(rig, To(ReportStatus.Resolved) with { Outcome = " " }));
        Assert.IsType<OutcomeUnknown>(await WhyNotAsync(rig, To(ReportStatus.Resolved) with { Outcome = "x" }));
        Assert.IsType<EvidenceNeeded>(await WhyNotAsync(rig, To(ReportStatus.Resolved) with { Evidence = null }));
        Assert.IsType<EvidenceNeeded>(await WhyNotAsync(rig, To(ReportStatus.Unfounded) with { Evidence = "" }));
        Assert.IsType<ReasonNeeded>(await WhyNotAsync(rig, To(ReportStatus.Forwarded) with { Reason = null }));
        Assert.IsType<AuthorityNeeded>(await WhyNotAsync(rig, To(ReportStatus.Forwarded) with { Authority = null }));
        Assert.IsType<AuthorityUnknown>(await WhyNotAsync(rig, To(ReportStatus.Forwarded) with { Authority = "x" }));
        Assert.IsType<QuestionNeeded>(
            await WhyNotAsync(rig, To(ReportStatus.WaitingForReporter) with { Question = " " }));
        Assert.IsType<DuplicateOfNeeded>(
            await WhyNotAsync(rig, To(ReportStatus.Duplicate) with { DuplicateOf = null }));
        Assert.IsType<DuplicateOfUnknown>(await WhyNotAsync(rig, To(ReportStatus.Duplicate) with { DuplicateOf = id }));
        Assert.IsType<DuplicateOfUnknown>(
            await WhyNotAsync(rig, To(ReportStatus.Duplicate) with { DuplicateOf = Guid.CreateVersion7() }));
        Assert.IsType<ReportUnknown>(
            await WhyNotAsync(rig, To(ReportStatus.Resolved) with { Report = Guid.CreateVersion7() }));
        Assert.Equal(new ChangedMeanwhile(1), await WhyNotAsync(rig, To(ReportStatus.Resolved) with { Version = 0 }));
        Assert.Equal(before, await rig.AllRowsAsync());

        Assert.Null(await WhyNotAsync(rig,
            To(ReportStatus.Resolved) with { Evidence = null, WhyNoEvidence = "Nhắc miệng, không lập biên bản" }));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Move_OfTheSameVersionByManyAtOnce_IsMadeOnce(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var id = await rig.FilesAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => rig.MovesAsync(
            Whole(id, 0, i % 2 == 0 ? ReportStatus.Verifying : ReportStatus.Unfounded), Approver)));

        Assert.Single(results, result => result.Done);
        Assert.Equal(11, results.Count(result => result.Refusal == new ChangedMeanwhile(1)));
        Assert.Equal(2, await rig.ReadAsync(db => db.ReportEvents.CountAsync()));
        Assert.Equal(1, await rig.ReadAsync(db => db.ReportMessages.CountAsync()));
    }

    [Fact]
    public async Task Move_KeepsWhatItTakes_AndReopeningClearsIt()
    {
        await using var rig = await WardRig.StartAsync("Sqlite");
        var id = await rig.FilesAsync();
        var due = (await rig.ReportAsync(id)).DueAt;

        var report = await rig.MovesAsync(id, ReportStatus.Forwarded);
        Assert.Equal(("qltt", rig.Clock.GetUtcNow(), due), (report.Authority, report.FirstLookedAt, report.DueAt));
        report = await rig.MovesAsync(id, ReportStatus.Resolved);
        Assert.Equal(("qltt", "checked_violation", rig.Clock.GetUtcNow()),
            (report.Authority, report.Outcome, report.ClosedAt));
        rig.Clock.GoTo(InVietnam(2026, 12, 14));
        report = await rig.MovesAsync(id, ReportStatus.Verifying);

        Assert.Equal((null, null, null), (report.Authority, report.Outcome, report.ClosedAt));
        Assert.Equal(InVietnam(2026, 12, 28), report.DueAt);
        var told = await rig.ReadAsync(db => db.ReportMessages.Select(m => m.ReplyKey).ToListAsync());
        Assert.Equal(["report.moved.forwarded", "report.moved.reopened", "report.moved.resolved"], told.Order());
    }

    private static async Task<Refusal?> WhyNotAsync(WardRig rig, MoveOrder order) =>
        (await rig.MovesAsync(order, Handler)).Refusal;

    private static IEnumerable<(Officer Officer, Guid? Owner, char Letter)> Officers()
    {
        yield return (Intake, null, 'I');
        yield return (Handler, null, 'H');
        yield return (Handler, Handler.Id, 'H');
        yield return (Handler, Approver.Id, '-');
        yield return (Approver, null, 'A');
        yield return (Approver, Handler.Id, 'A');
        yield return (new Officer(Guid.CreateVersion7()), null, '-');
        foreach (var role in Enum.GetValues<OfficerRole>()
            .Except([OfficerRole.Intake, OfficerRole.Handler, OfficerRole.Approver]))
            yield return (new Officer(Guid.CreateVersion7(), role), null, '-');
    }

    private static void AssertOneStep(IReadOnlyList<string> before, IReadOnlyList<string> after, bool isLinked)
    {
        var added = after.Except(before).Select(Table).Order().ToList();
        // A forwarding also numbers its packet, with an audit row of its own.
        if (added.RemoveAll(table => table is "ForwardPacket" or "PacketCounter") > 0) added.Remove("AuditEntry");
        string[] changed = ["AuditHead", "Report"];
        string[] notice = isLinked ? ["OutboundMessage"] : [];
        string[] expected = ["AuditEntry", "ReportEvent", "ReportMessage", .. notice];
        Assert.Equal(changed.Concat(expected).Order(), added);
        Assert.Equal(changed, before.Except(after).Select(Table).Where(table => table != "PacketCounter").Order());
    }

    private static string Table(string line) => line[..line.IndexOf(' ', StringComparison.Ordinal)];

    private static Task<int> ResetAsync(WardRig rig, ReportStatus status, Guid[] reports) => rig.DoAsync(db =>
    {
        var now = rig.Clock.GetUtcNow();
        var waits = status == ReportStatus.WaitingForReporter ? now : (DateTimeOffset?)null;
        var closed = status.IsClosed() ? now : (DateTimeOffset?)null;
        return db.Reports.Where(r => reports.Contains(r.Id)).ExecuteUpdateAsync(set => set
            .SetProperty(r => r.Status, status).SetProperty(r => r.PausedAt, waits)
            .SetProperty(r => r.AnswerBy, waits).SetProperty(r => r.ClosedAt, closed));
    });

    private static Task<int> AssignAsync(WardRig rig, Guid[] reports, Guid? owner) => rig.DoAsync(db => db.Reports
        .Where(r => reports.Contains(r.Id)).ExecuteUpdateAsync(set => set.SetProperty(r => r.AssignedTo, owner)));

    private static string Letters(MoveMakers makers) => string.Concat(
        new[]
        {
            (MoveMakers.Intake, 'I'), (MoveMakers.Handler, 'H'), (MoveMakers.Approver, 'A'),
            (MoveMakers.Reporter, 'R'), (MoveMakers.Service, 'S'),
        }.Where(one => makers.HasFlag(one.Item1)).Select(one => one.Item2));
}
