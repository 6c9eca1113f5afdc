using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace BachDang.Outreach.Ward.Data;

/// <summary>Sets every SQLite connection up for durable commits. busy_timeout lets SQLite wait by itself: the
/// driver's own retry sleeps 150 ms at a time.</summary>
internal sealed class SqliteConnectionSetup : DbConnectionInterceptor
{
    private const string Setup = "PRAGMA synchronous=FULL; PRAGMA busy_timeout=5000; PRAGMA foreign_keys=ON;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) =>
        Apply(connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Apply(connection);
        return Task.CompletedTask;
    }

    private static void Apply(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Setup;
        command.ExecuteNonQuery();
    }
}
