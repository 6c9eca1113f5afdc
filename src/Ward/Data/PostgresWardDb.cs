using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Npgsql;

namespace BachDang.Outreach.Ward.Data;

internal sealed class PostgresWardDb(DbContextOptions<PostgresWardDb> options) : WardDb(options)
{
    internal override string ForUpdate => " FOR UPDATE";

    internal override string SkipLocked => " FOR UPDATE SKIP LOCKED";

    internal override string NewId(DateTimeOffset now) =>
        $"overlay(gen_random_uuid()::text placing '{Guid.CreateVersion7(now).ToString()[..15]}' from 1 for 15)::uuid";

    internal override object Stored(DateTimeOffset time) => time.UtcDateTime;

    internal override string Later(string column, TimeSpan by) =>
        string.Create(CultureInfo.InvariantCulture, $"({column} + interval '{(long)by.TotalSeconds} seconds')");

    internal override bool IsLockConflict(Exception exception) => exception.GetBaseException() is PostgresException
    {
        SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure,
    };

    internal override Task LearnAsync(CancellationToken ct) => Database.ExecuteSqlRawAsync(
        """ANALYZE "Conversations", "Subscriptions", "OutboundMessages" """, ct);

    internal override Task HoldAsync(Guid name, CancellationToken ct) =>
        Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({BitConverter.ToInt64(name.ToByteArray(), 8)})", ct);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTime>();

    // timestamptz takes UTC only.
    internal sealed class UtcTime() : ValueConverter<DateTimeOffset, DateTimeOffset>(
        time => time.ToUniversalTime(), time => time);
}
