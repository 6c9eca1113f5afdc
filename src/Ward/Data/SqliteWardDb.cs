using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace BachDang.Outreach.Ward.Data;

internal sealed class SqliteWardDb(DbContextOptions<SqliteWardDb> options) : WardDb(options)
{
    // A write transaction holds the whole database, so rows need no lock of their own.
    internal override string ForUpdate => "";

    internal override string SkipLocked => "";

    // As the driver writes ids: capital letters.
    internal override string NewId(DateTimeOffset now) =>
        $"'{Guid.CreateVersion7(now).ToString()[..15].ToUpperInvariant()}' || substr(hex(randomblob(2)), 2) || '-8' || "
        + "substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))";

    internal override object Stored(DateTimeOffset time) => time.UtcTicks;

    internal override string Later(string column, TimeSpan by) =>
        string.Create(CultureInfo.InvariantCulture, $"({column} + {by.Ticks})");

    // There is one writer and it waits at the beginning, before it holds anything.
    internal override bool IsLockConflict(Exception exception) => false;

    // The write-ahead log keeps every version of a page until it is cut. Where somebody reads just now it is left for
    // the next time: writers must not wait for it.
    internal override async Task CutJournalAsync(CancellationToken ct)
    {
        await Database.OpenConnectionAsync(ct);
        try
        {
            await Database.ExecuteSqlRawAsync(
                "PRAGMA busy_timeout=100; PRAGMA wal_checkpoint(TRUNCATE); PRAGMA busy_timeout=5000;", ct);
        }
        finally
        {
            await Database.CloseConnectionAsync();
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();

    // SQLite cannot sort a DateTimeOffset; UTC ticks sort and compare as numbers.
    internal sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(
        time => time.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
}
