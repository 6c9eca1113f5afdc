using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Audit;
using BachDang.Outreach.Ward.Audit.Digests;
using BachDang.Outreach.Ward.Officers;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BachDang.Outreach.Tests.Ward.Audit;

public sealed class ReadAuditTests
{
    private static readonly Officer Lan = new(Guid.CreateVersion7(), OfficerRole.Auditor);
    private static readonly Officer Binh = new(Guid.CreateVersion7(), OfficerRole.Auditor);

    [Theory, OnSqlite, OnPostgres]
    public async Task Entries_are_found_by_officer_row_action_and_time_in_pages(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var row = Guid.CreateVersion7();
        for (var i = 0; i < ReadAudit.OnePage + 10; i++) await LooksAsync(rig, Guid.CreateVersion7(), Lan);
        rig.Clock.Advance(TimeSpan.FromDays(1));
        var second = rig.Clock.GetUtcNow();
        await LooksAsync(rig, row, Binh);

        var first = await FindAsync(rig, new AuditFilter());
        Assert.Equal(ReadAudit.OnePage, first.Entries.Count);
        var rest = await FindAsync(rig, new AuditFilter { Before = first.Next });
        Assert.Equal((11, (long?)null), (rest.Entries.Count, rest.Next));
        Assert.Equal(row, Assert.Single((await FindAsync(rig, new() { Officer = Binh.Id })).Entries).Subject);
        Assert.Equal(Binh.Id, Assert.Single((await FindAsync(rig, new() { Subject = row })).Entries).Officer);
        Assert.Single((await FindAsync(rig, new() { From = second })).Entries);
        Assert.Equal(ReadAudit.OnePage, (await FindAsync(rig, new() { Until = second })).Entries.Count);
        Assert.Empty((await FindAsync(rig, new() { From = second.AddMinutes(1) })).Entries);
        Assert.Empty((await FindAsync(rig, new() { Action = "moved" })).Entries);
    }

    [Theory, OnSqlite]
    public async Task The_same_look_is_written_down_once_an_hour(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var row = Guid.CreateVersion7();
        Assert.True(await LooksAsync(rig, row, Lan));
        Assert.False(await LooksAsync(rig, row, Lan));
        Assert.True(await LooksAsync(rig, row, Binh));
        rig.Clock.Advance(TimeSpan.FromMinutes(61));
        Assert.True(await LooksAsync(rig, row, Lan));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_week_has_one_digest_which_shows_a_chain_computed_anew(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        await LooksAsync(rig, Guid.CreateVersion7(), Lan);
        var wednesday = new DateOnly(2026, 11, 25);
        var taken = await rig.DoAsync(db => new TakeDigest(db, rig.Clock).RunAsync(wednesday, default));
        Assert.Equal((new DateOnly(2026, 11, 23), 1L), (taken!.Week, taken.Number));
        Assert.Null(await rig.DoAsync(db => new TakeDigest(db, rig.Clock).RunAsync(wednesday.AddDays(4), default)));
        await LooksAsync(rig, Guid.CreateVersion7(), Lan);
        Assert.NotNull(await rig.DoAsync(db => new TakeDigest(db, rig.Clock).RunAsync(wednesday.AddDays(5), default)));
        Assert.All(await DigestsAsync(rig), digest => Assert.True(digest.Holds));
        var state = await rig.ReadAsync(db => new VerifyAudit(db).RunAsync(default));
        Assert.Equal(state.Digest, (await DigestsAsync(rig))[0].Digest);

        var other = new byte[32];
        await rig.ReadAsync(db => db.AuditEntries.Where(e => e.Number == 1)
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.Hash, other)));
        Assert.Equal([true, false], (await DigestsAsync(rig)).Select(digest => digest.Holds));
    }

    private static Task<IReadOnlyList<WeekDigest>> DigestsAsync(WardRig rig) =>
        rig.ReadAsync(db => new ReadDigests(db).RunAsync(default));

    private static Task<AuditPage> FindAsync(WardRig rig, AuditFilter filter) =>
        rig.ReadAsync(db => new ReadAudit(db).RunAsync(filter, default));

    private static Task<bool> LooksAsync(WardRig rig, Guid row, Officer officer) =>
        rig.DoAsync(db => new NoteLook(db, rig.Clock).RunAsync(Looked.AtAudit, row, officer, default));
}
