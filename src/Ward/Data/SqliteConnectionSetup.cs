using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace BachDang.Outreach.Ward.Data;

/// <summary>Sets every SQLite connection up for durable commits. busy_timeout lets SQLite wait by itself: the
/// driver's own retry sleeps 150 ms at a time. secure_delete overwrites what is erased, so a raw update is gone from
/// the file once it is handled and not only unlinked.</summary>
internal sealed class SqliteConnectionSetup : DbConnectionInterceptor
{
    private const string Setup =
        "PRAGMA synchronous=FULL; PRAGMA busy_timeout=5000; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON;";

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
