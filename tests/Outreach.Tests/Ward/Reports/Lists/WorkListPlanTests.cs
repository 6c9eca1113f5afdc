using System.Data;
using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Reports;
using BachDang.Outreach.Ward.Reports.Lists;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BachDang.Outreach.Tests.Ward.Reports.Lists;

/// <summary>Whatever an officer asks of the list, the database goes by an index: the plans of both are read, and one
/// that looks at every report is refused.</summary>
public sealed class WorkListPlanTests
{
    private static readonly DateTimeOffset Day = new(2026, 9, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly WorkFilter[] Asked =
    [
        new(), new() { Closed = true }, new() { Pile = ReportPile.Flood }, new() { Overdue = true },
        new() { Contested = true }, new() { Unassigned = true }, new() { Of = Guid.Empty },
        new() { Of = Guid.Empty, Closed = true }, new() { Status = ReportStatus.Received },
        new() { Status = ReportStatus.Resolved }, new() { Category = "hang-gia" },
        new() { Category = "hang-gia", Closed = true }, new() { Place = "cho-sat" },
        new() { Place = "cho-sat", Closed = true }, new() { Channel = "site" },
        new() { Channel = "site", Closed = true }, new() { From = Day, Before = Day.AddDays(7) },
        new() { From = Day, Before = Day.AddDays(7), Closed = true }, new() { After = new WorkMark(Day, Guid.Empty) },
        new() { After = new WorkMark(Day, Guid.Empty), Closed = true }, new() { Words = "bot giat" },
        new() { Words = "bot giat", Closed = true, Category = "hang-gia" },
    ];

    [Theory, OnSqlite]
    public Task Plan_OnSqlite_NeverScansReports(string provider) => RefuseAsync(provider, "EXPLAIN QUERY PLAN ",
        line => line.StartsWith("SCAN r", StringComparison.Ordinal));

    [Theory, OnPostgres]
    public Task Plan_OnPostgres_NeverScansReports(string provider) => RefuseAsync(provider,
        // On an empty table everything is cheap; asked so, the plan says whether there is an index at all.
        "SET enable_seqscan = off; EXPLAIN ",
        line => line.Contains("Seq Scan on \"Reports\"", StringComparison.Ordinal));

    [Theory, OnSqlite]
    public async Task Plan_OfTheOpenList_WalksTheIndexOfOpenReportsInOrder(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var plan = await rig.ReadAsync(async db => await PlanAsync(
            await new ReadWorkList(db, rig.Clock).AskAsync(new WorkFilter(), default), "EXPLAIN QUERY PLAN "));
        Assert.Contains(plan, line => line.Contains("IX_Reports_Open", StringComparison.Ordinal));
    }

    private static async Task RefuseAsync(string provider, string explain, Func<string, bool> scans)
    {
        await using var rig = await WardRig.StartAsync(provider);
        await rig.FilesAsync();
        var faults = new List<string>();
        foreach (var filter in Asked)
        {
            foreach (var plan in await rig.ReadAsync(db => PlansAsync(db, rig.Clock, filter, explain)))
            {
                Assert.NotEmpty(plan);
                if (plan.Any(scans)) faults.Add($"{filter}:\n  {string.Join("\n  ", plan)}");
            }
        }
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    /// <summary>Of the list, and of what the map asks with the same filter.</summary>
    private static async Task<List<List<string>>> PlansAsync(
        WardDb db, TimeProvider clock, WorkFilter filter, string explain)
    {
        var map = new ReadReportMap(db, clock);
        var open = await map.OpenAsync(filter, default);
        return
        [
            await PlanAsync(await new ReadWorkList(db, clock).AskAsync(filter, default), explain),
            await PlanAsync(ReadReportMap.Points(open), explain),
            await PlanAsync(ReadReportMap.Counts(open), explain),
            await PlanAsync(map.WithPoint(), explain),
        ];
    }

    private static async Task<List<string>> PlanAsync<T>(IQueryable<T> query, string explain)
    {
        await using var command = query.CreateDbCommand();
        command.CommandText = explain + command.CommandText;
        if (command.Connection!.State != ConnectionState.Open) await command.Connection.OpenAsync();
        await using var rows = await command.ExecuteReaderAsync();
        var plan = new List<string>();
        while (await rows.ReadAsync()) plan.Add(rows.GetString(rows.FieldCount - 1).TrimStart());
        return plan;
    }
}
