using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Tests.Ward.Reports;
using BachDang.Outreach.Ward.Audit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BachDang.Outreach.Tests.Ward.Audit;

public sealed class VerifyAuditTests
{
    private const int Entries = 12;

    private const string Row = "\"AuditEntries\"";
    private const string Columns = """
        "At", "Action", "Subject", "Details", "PreviousHash", "Hash"
        """;

    // What somebody with the database in his hands could do, and where it shows.
    private static readonly Dictionary<string, (string Sql, long Number, AuditFaultKind Kind)> Tampering = new()
    {
        ["time"] = (Set("At", Of("At", 1)), 5, AuditFaultKind.Changed),
        ["officer"] = (Set("Officer", Quoted("Subject")), 5, AuditFaultKind.Changed),
        ["action"] = (Set("Action", "'rated'"), 5, AuditFaultKind.Changed),
        ["subject"] = (Set("Subject", Of("Subject", 1)), 5, AuditFaultKind.Changed),
        ["details"] = (Set("Details", "'x'"), 5, AuditFaultKind.Changed),
        ["text moved between columns"] = (
            Set("Action", """ "Action" || substr("Details", 1, 1), "Details" = substr("Details", 2) """),
            5, AuditFaultKind.Changed),
        ["hash"] = (Set("Hash", Quoted("PreviousHash")), 5, AuditFaultKind.Changed),
        ["previous hash"] = (Set("PreviousHash", Quoted("Hash")), 5, AuditFaultKind.Unlinked),
        ["removed first"] = (Remove(1), 1, AuditFaultKind.Missing),
        ["removed inside"] = (Remove(5), 5, AuditFaultKind.Missing),
        ["removed last"] = (Remove(12), 12, AuditFaultKind.Missing),
        ["removed and closed up"] = (
            $"{Remove(5)};{Number("> 5", "\"Number\" - 1000")};{Number("< 0", "\"Number\" + 999")}",
            5, AuditFaultKind.Unlinked),
        ["swapped"] = ($"{Number("= 5", "1000")};{Number("= 6", "5")};{Number("= 1000", "6")}",
            5, AuditFaultKind.Unlinked),
        ["put in before the first"] = (Insert(0, 1), 0, AuditFaultKind.Unlinked),
        ["put in after the last"] = (Insert(13, 12), 13, AuditFaultKind.Unlinked),
        ["end cut off with its mark"] = (
            $"""{Remove(12)};UPDATE "AuditHeads" SET "Number" = 11""", 11, AuditFaultKind.WrongEnd),
        ["mark set back"] = ($"""UPDATE "AuditHeads" SET "Number" = 3, "Hash" = {Of("Hash", 3)}""",
            12, AuditFaultKind.WrongEnd),
        ["mark changed"] = ($"""UPDATE "AuditHeads" SET "Hash" = {Of("Hash", 3)}""", 12, AuditFaultKind.WrongEnd),
        ["mark removed"] = ("""DELETE FROM "AuditHeads" """, 12, AuditFaultKind.WrongEnd),
    };

    [Theory, OnSqlite, OnPostgres]
    public async Task Verify_Tampered_FindsTheFirstPlace(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        for (var i = 0; i < Entries; i++)
        {
            rig.Clock.Advance(TimeSpan.FromSeconds(1));
            await rig.FilesAsync();
        }
        await ExecuteAsync(rig, $"""CREATE TABLE "Saved" AS SELECT * FROM {Row}""");
        await ExecuteAsync(rig, """CREATE TABLE "SavedHeads" AS SELECT * FROM "AuditHeads" """);
        foreach (var (way, (sql, number, kind)) in Tampering)
        {
            foreach (var one in sql.Split(';')) await ExecuteAsync(rig, one);
            var state = await VerifiesAsync(rig);
            Assert.True(new AuditFault(number, kind) == state.Fault, $"{way}: {state}");
            foreach (var (table, saved) in new[] { (Row, "Saved"), ("\"AuditHeads\"", "SavedHeads") })
            {
                await ExecuteAsync(rig, $"DELETE FROM {table}");
                await ExecuteAsync(rig, $"INSERT INTO {table} SELECT * FROM \"{saved}\"");
            }
            Assert.Null((await VerifiesAsync(rig)).Fault);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Verify_Untouched_IsWholeAndItsDigestIsFoundAgain(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var empty = await VerifiesAsync(rig);
        Assert.Equal((0, null), (empty.Entries, empty.Fault));
        await rig.FilesAsync();
        var early = await VerifiesAsync(rig);
        await Task.WhenAll(Enumerable.Range(0, Entries).Select(_ => rig.FilesAsync()));

        var state = await VerifiesAsync(rig);

        Assert.Equal((Entries + 1, null), (state.Entries, state.Fault));
        foreach (var digest in new[] { empty.Digest, early.Digest, state.Digest })
            Assert.True(await rig.ReadAsync(db => new VerifyAudit(db).HoldsAsync(digest, CancellationToken.None)));
        foreach (var digest in new[] { new string('a', 64), "x", "" })
            Assert.False(await rig.ReadAsync(db => new VerifyAudit(db).HoldsAsync(digest, CancellationToken.None)));
    }

    [Fact]
    public async Task Verify_MoreThanOneBatch_IsWalkedToTheEnd()
    {
        await using var rig = await WardRig.StartAsync("Sqlite");
        await rig.DoAsync(async db =>
        {
            for (var i = 0; i < 2000; i++)
            {
                var note = new AuditNote("noted", Guid.CreateVersion7(), null, $"{i}");
                await AuditTrail.AddAsync(db, rig.Clock.GetUtcNow(), note, CancellationToken.None);
            }
            return 0;
        });

        var state = await VerifiesAsync(rig);
        Assert.Equal((2000, null), (state.Entries, state.Fault));
        await ExecuteAsync(rig, """UPDATE "AuditEntries" SET "Details" = 'x' WHERE "Number" = 1999""");
        Assert.Equal(new AuditFault(1999, AuditFaultKind.Changed), (await VerifiesAsync(rig)).Fault);
    }

    private static Task<AuditState> VerifiesAsync(WardRig rig) =>
        rig.ReadAsync(db => new VerifyAudit(db).RunAsync(CancellationToken.None));

    private static Task<int> ExecuteAsync(WardRig rig, string sql) =>
        rig.ReadAsync(db => db.Database.ExecuteSqlRawAsync(sql));

    private static string Set(string column, string value) =>
        $"""UPDATE {Row} SET "{column}" = {value} WHERE "Number" = 5""";

    private static string Of(string column, int number) =>
        $"""(SELECT "{column}" FROM {Row} WHERE "Number" = {number})""";

    private static string Remove(int number) => $"""DELETE FROM {Row} WHERE "Number" = {number}""";

    private static string Number(string which, string to) =>
        $"""UPDATE {Row} SET "Number" = {to} WHERE "Number" {which}""";

    private static string Insert(int number, int like) =>
        $"""INSERT INTO {Row} ("Number", {Columns}) SELECT {number}, {Columns} FROM {Row} WHERE "Number" = {like}""";

    private static string Quoted(string column) => $"\"{column}\"";
}
