using System.Diagnostics;
using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Campaigns.Lists;
using Microsoft.EntityFrameworkCore;
using Xunit;
using Xunit.Abstractions;
using static BachDang.Outreach.Tests.Ward.Campaigns.CampaignVerbs;

namespace BachDang.Outreach.Tests.Ward.Campaigns;

/// <summary>Planning for many; measures for docs/operations, asserts only that it is right.</summary>
public sealed class LargePlanTests(ITestOutputHelper output)
{
    private const string CountVariable = "OUTREACH_TEST_SUBSCRIBERS";

    [Theory, OnSqlite, OnPostgres]
    public async Task Large_audience_is_planned_in_batches_and_counted(string provider)
    {
        var count = int.TryParse(Environment.GetEnvironmentVariable(CountVariable), out var asked) ? asked : 5_000;
        await using var rig = await WardRig.StartAsync(provider);
        await FillAsync(rig, provider, count);
        var id = await rig.ScheduledNowAsync();

        var start = Stopwatch.GetTimestamp();
        await rig.StepsAsync();
        output.WriteLine($"{provider}: {count} planned in {Stopwatch.GetElapsedTime(start).TotalSeconds:0.00} s");
        await rig.TotalsAsync(id);
        start = Stopwatch.GetTimestamp();
        var totals = (await rig.TotalsAsync(id))!;
        output.WriteLine($"{provider}: progress in {Stopwatch.GetElapsedTime(start).TotalMilliseconds:0} ms");
        start = Stopwatch.GetTimestamp();
        var audience = await rig.ReadAsync(db => new CountAudience(db, rig.Clock, Rules).RunAsync(
            new(), null, null, CancellationToken.None));
        output.WriteLine($"{provider}: audience in {Stopwatch.GetElapsedTime(start).TotalMilliseconds:0} ms");

        Assert.Equal((count, count), (totals.Planned, totals.Waiting));
        Assert.Equal((count, count, 0), (audience.All, audience.Overlap, audience.OverCap));
        await ShownAsync(rig, provider, id);
    }

    // As in the middle of a run: half of them sent within minutes, some failed, some in wait.
    private async Task ShownAsync(WardRig rig, string provider, Guid id)
    {
        var rows = await rig.ReadAsync(db => db.OutboundMessages.CountAsync(m => m.CampaignId == id));
        object now = provider == "Sqlite" ? rig.Clock.GetUtcNow().UtcTicks : rig.Clock.GetUtcNow().UtcDateTime;
        const string first = """(SELECT MIN("Order") FROM "OutboundMessages")""";
        var turn = provider == "Sqlite" ? "rowid" : $"""("Order" - {first})""";
        var ago = provider == "Sqlite" ? $"{turn} * 400000" : $"{turn} * interval '40 milliseconds'";
        foreach (var (set, share) in ((string, string)[])[
            ("2", $"{turn} % 2 = 0"), ("4", $"{turn} % 100 = 1"), ("5", $"{turn} % 50 = 3"),
            ("3", $"{turn} % 100 = 5")])
        {
            var why = set is "4" ? "'400 chat not found'" : set is "5" ? "'opted_out'" : "NULL";
            var sql = $$"""
                UPDATE "OutboundMessages" SET "Status" = {{set}}, "Reason" = {{why}}, "SettledAt" = {0} - {{ago}}
                WHERE "CampaignId" = {1} AND {{share}}
                """;
            await rig.DoAsync(db => db.Database.ExecuteSqlRawAsync(sql, now, id));
        }
        for (var round = 0; round < 3; round++)
        {
            var (start, work) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            var shown = await rig.ReadAsync(db => new ReadCampaignProgress(db, rig.Clock, Rules)
                .RunAsync(id, Editor, CancellationToken.None));
            var progress = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            start = Stopwatch.GetTimestamp();
            var missed = await rig.ReadAsync(db => new ReadMissed(db)
                .RunAsync(id, null, Editor, CancellationToken.None));
            var missedTime = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            output.WriteLine($"{provider}: page of progress {progress:0} ms, of those missed {missedTime:0} ms; "
                + $"both took this process {(Environment.CpuUsage.TotalTime - work).TotalMilliseconds:0} ms");
            Assert.Equal(rows, shown!.Totals.Planned);
            Assert.Equal(rows - (rows / 2), shown.Totals.Planned - shown.Totals.Sent);
            Assert.Equal(ReadMissed.PageSize, missed!.Rows.Count);
        }
    }

    private static Task<bool> FillAsync(WardRig rig, string provider, int count)
    {
        // Ids as the program makes them, in the order of time.
        var id = provider == "Sqlite"
            ? "printf('01A21200-%04X-7%03X-8000-%012X', n / 4096, n % 4096, n)"
            : "(lpad(to_hex(27398656), 8, '0') || '-' || lpad(to_hex(n / 4096), 4, '0') || '-7' || "
                + "lpad(to_hex(n % 4096), 3, '0') || '-8000-' || lpad(to_hex(n), 12, '0'))::uuid";
        var hash = provider == "Sqlite" ? "randomblob(32)" : "sha256(n::text::bytea)";
        object now = provider == "Sqlite" ? rig.Clock.GetUtcNow().UtcTicks : rig.Clock.GetUtcNow().UtcDateTime;
        var numbers = $"WITH RECURSIVE s(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM s WHERE n < {count})";
        var talks = $$"""
                {{numbers}} INSERT INTO "Conversations" ("Id", "Channel", "AddressHash", "CreatedAt", "LastInboundAt",
                  "LastNumber") SELECT {{id}}, 'telegram', {{hash}}, {0}, {0}, 0 FROM s
                """;
        var consents = $$"""
                {{numbers}} INSERT INTO "Subscriptions" ("ConversationId", "Topic", "Organization", "ResidentialGroup",
                  "ConsentVersion", "ConsentAt", "OptOutCause") SELECT {{id}}, 'hang-gia', '', '', 'v1', {0}, 0 FROM s
                """;
        return rig.DoAsync(async db =>
        {
            await db.Database.ExecuteSqlRawAsync(talks, now);
            await db.Database.ExecuteSqlRawAsync(consents, now);
            return true;
        });
    }
}
