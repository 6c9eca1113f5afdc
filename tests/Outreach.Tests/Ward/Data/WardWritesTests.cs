using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BachDang.Outreach.Tests.Ward.Data;

public sealed class WardWritesTests
{
    private static readonly DateTimeOffset Later = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Run_ManyPiecesWait_ShareOneTransaction()
    {
        await using var rig = await WardRig.StartAsync("Sqlite");
        var (begun, open) = (new TaskCompletionSource(), new TaskCompletionSource());
        var first = rig.DoAsync(async _ =>
        {
            begun.SetResult();
            await open.Task;
            return 0;
        });
        await begun.Task;
        var rest = Enumerable.Range(0, 40)
            .Select(i => rig.DoAsync(db => Task.FromResult(Transaction(Add(db, $"{i}"))))).ToList();
        open.SetResult();
        await first;

        Assert.Single((await Task.WhenAll(rest)).Distinct());
        Assert.Equal(40, await CountAsync(rig));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Run_OnePieceOfManyFails_TheOthersAreKept(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        await rig.DoAsync(db => Task.FromResult(Add(db, "taken")));

        var pieces = Enumerable.Range(0, 30).Select(i => i % 3 == 0
            ? FailsAsync(rig, $"{i}")
            : i % 3 == 1 ? rig.DoAsync(db => Task.FromResult(Add(Add(db, $"{i}"), "taken")))
            : rig.DoAsync(db => Task.FromResult(Add(db, $"{i}")))).ToList();
        var outcomes = await Task.WhenAll(pieces.Select(async piece => await Record.ExceptionAsync(() => piece)));

        Assert.Equal(20, outcomes.Count(o => o is not null));
        Assert.Equal(10, outcomes.Count(o => o is DbUpdateException));
        Assert.Equal(11, await CountAsync(rig));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Run_OnlyPieceFailsHalfway_NothingOfItIsKept(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        await rig.DoAsync(db => Task.FromResult(Add(db, "old")));

        await Assert.ThrowsAsync<InvalidOperationException>(() => rig.DoAsync<int>(async db =>
        {
            await db.Leases.ExecuteDeleteAsync();
            throw new InvalidOperationException("broken on purpose");
        }));
        await Assert.ThrowsAsync<DbUpdateException>(() => rig.DoAsync(async db =>
        {
            await db.Leases.ExecuteUpdateAsync(set => set.SetProperty(l => l.Holder, "changed"));
            return Add(db, "old");
        }));

        Assert.Equal("h", await rig.ReadAsync(db => db.Leases.Select(l => l.Holder).SingleAsync()));
    }

    [Fact]
    public async Task Run_DatabaseIsGone_EveryPieceLearnsIt()
    {
        await using var rig = await WardRig.StartAsync("Sqlite");
        await rig.DoAsync(db => db.Database.ExecuteSqlRawAsync("""DROP TABLE "Leases";"""));
        var (begun, open) = (new TaskCompletionSource(), new TaskCompletionSource());
        var first = rig.DoAsync(async db =>
        {
            begun.SetResult();
            await open.Task;
            return await db.Database.ExecuteSqlRawAsync("ROLLBACK;"); // ends the transaction under the gate's feet
        });
        await begun.Task;
        open.SetResult();

        Assert.NotNull(await Record.ExceptionAsync(() => first));
        Assert.NotNull(await Record.ExceptionAsync(() => rig.DoAsync(db => Task.FromResult(Add(db, "x")))));
        Assert.Equal(0, await rig.DoAsync(db => db.HandOffs.CountAsync())); // and the gate still works
    }

    [Fact]
    public async Task Stop_PiecesWait_CommitsThemFirst()
    {
        await using var rig = await WardRig.StartAsync("Sqlite");
        var (begun, open) = (new TaskCompletionSource(), new TaskCompletionSource());
        var first = rig.DoAsync(async db =>
        {
            begun.SetResult();
            await open.Task;
            return Add(db, "first");
        });
        await begun.Task;
        var waiting = Enumerable.Range(0, 200)
            .Select(i => rig.DoAsync(db => Task.FromResult(Add(db, $"{i}")))).ToList();

        var stop = rig.Writes.StopAsync(CancellationToken.None);
        Assert.False(stop.IsCompleted);
        open.SetResult();
        await stop;
        await Task.WhenAll(waiting.Append(first));

        Assert.Equal(201, await CountAsync(rig));
        await Assert.ThrowsAnyAsync<Exception>(() => rig.DoAsync(db => Task.FromResult(Add(db, "late"))));
    }

    [Theory, OnPostgres]
    public async Task Run_TwoLanesWaitForEachOther_BothPiecesAreStored(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        await rig.DoAsync(db => Task.FromResult(Add(Add(db, "one"), "two")));
        var (first, second) = (new TaskCompletionSource(), new TaskCompletionSource());

        // Each holds one row before it asks for the other's: the database has to break one of them off.
        var one = TakeBothAsync("one", first, second.Task, "two");
        await first.Task; // its lane is busy from now on, so the other piece gets another lane
        await Task.WhenAll(one, TakeBothAsync("two", second, first.Task, "one"));

        Assert.Equal(["hhh", "hhh"], await rig.ReadAsync(db => db.Leases.Select(l => l.Holder).ToListAsync()));

        Task<int> TakeBothAsync(string mine, TaskCompletionSource iHold, Task otherHolds, string others) =>
            rig.DoAsync(async db =>
            {
                await TouchAsync(db, mine);
                iHold.TrySetResult();
                await otherHolds;
                return await TouchAsync(db, others);
            });

        static Task<int> TouchAsync(WardDb db, string name) => db.Leases.Where(l => l.Name == name)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.Holder, l => l.Holder + "h"));
    }

    private static Task<WardDb> FailsAsync(WardRig rig, string name) => rig.DoAsync<WardDb>(async db =>
    {
        Add(db, name);
        await db.SaveChangesAsync();
        throw new InvalidOperationException("broken on purpose");
    });

    private static WardDb Add(WardDb db, string name)
    {
        db.Leases.Add(new Lease { Name = name, Holder = "h", Until = Later });
        return db;
    }

    private static Guid Transaction(WardDb db) => db.Database.CurrentTransaction!.TransactionId;

    private static Task<int> CountAsync(WardRig rig) => rig.ReadAsync(db => db.Leases.CountAsync());
}
