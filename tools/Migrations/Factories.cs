using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace BachDang.Outreach.Migrations;

internal sealed class SqliteFactory : IDesignTimeDbContextFactory<SqliteWardDb>
{
    public SqliteWardDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteWardDb>().UseSqlite("Data Source=:memory:").Options);
}

internal sealed class PostgresFactory : IDesignTimeDbContextFactory<PostgresWardDb>
{
    // Never connected to: a migration is made from the model alone.
    public PostgresWardDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresWardDb>().UseNpgsql("Host=127.0.0.1;Database=ward").Options);
}
