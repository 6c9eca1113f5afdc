using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BachDang.Outreach.Tests.Ward.Data;

public sealed class MigrationTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Migrate_EmptyDatabase_MatchesTheModel(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);

        Assert.Empty(await rig.ReadAsync(db => db.Database.GetPendingMigrationsAsync()));
        Assert.False(await rig.ReadAsync(db => Task.FromResult(db.Database.HasPendingModelChanges())));
        Assert.Equal(0, await rig.ReadAsync(async db => await db.Conversations.CountAsync()
            + await db.InboundMessages.CountAsync() + await db.OutboundMessages.CountAsync()
            + await db.AnsweredQuestions.CountAsync() + await db.HandOffs.CountAsync() + await db.Leases.CountAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Migrate_Twice_ChangesNothing(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        await rig.ArrivesAsync("1", "1");

        await rig.MigratesAsync();

        Assert.Equal(1, await rig.ReadAsync(db => db.InboundMessages.CountAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Times_come_back_as_they_were_stored_and_sort(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var vietnam = new DateTimeOffset(2026, 11, 25, 6, 30, 0, 123, TimeSpan.FromHours(7));
        await rig.DoAsync(db =>
        {
            db.Leases.Add(new Lease { Name = "late", Holder = "h", Until = vietnam.AddMicroseconds(1) });
            db.Leases.Add(new Lease { Name = "early", Holder = "h", Until = vietnam });
            return Task.FromResult(0);
        });

        var rows = await rig.ReadAsync(db => db.Leases.OrderBy(l => l.Until).ToListAsync());

        Assert.Equal(["early", "late"], rows.Select(l => l.Name));
        Assert.Equal(vietnam, rows[0].Until);
        Assert.Equal(TimeSpan.Zero, rows[0].Until.Offset);
    }

    [Fact]
    public async Task Sqlite_EveryConnectionOfThePool_CommitsDurably()
    {
        await using var rig = await WardRig.StartAsync("Sqlite");
        var scopes = Enumerable.Range(0, 8).Select(_ => rig.Get<IServiceScopeFactory>().CreateAsyncScope()).ToList();
        for (var round = 0; round < 2; round++)
        {
            // Opened side by side, so that the pool has to give different ones; then once more, so that it reuses.
            var opened = scopes.Select(scope => scope.ServiceProvider.GetRequiredService<WardDb>()).ToList();
            foreach (var db in opened) await db.Database.OpenConnectionAsync();
            foreach (var db in opened)
            {
                Assert.Equal("wal", await PragmaAsync<string>(db, "journal_mode"));
                Assert.Equal(2, await PragmaAsync<long>(db, "synchronous"));
                Assert.Equal(5000, await PragmaAsync<long>(db, "busy_timeout"));
                Assert.Equal(1, await PragmaAsync<long>(db, "foreign_keys"));
            }
            foreach (var db in opened) await db.Database.CloseConnectionAsync();
        }
        foreach (var scope in scopes) await scope.DisposeAsync();
    }

    private static async Task<T> PragmaAsync<T>(WardDb db, string name)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {name};";
        return (T)(await command.ExecuteScalarAsync())!;
    }
}
