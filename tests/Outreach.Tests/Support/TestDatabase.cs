using Npgsql;

namespace BachDang.Outreach.Tests.Support;

/// <summary>Where a test's rows live: a SQLite file in the test's folder, or a new PostgreSQL database that is dropped
/// afterwards. Gives the settings the product is configured with.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private readonly string? _name;

    private TestDatabase(string provider, string? name, Dictionary<string, string?> settings) =>
        (Provider, _name, Settings) = (provider, name, settings);

    public string Provider { get; }

    public IReadOnlyDictionary<string, string?> Settings { get; }

    public static async Task<TestDatabase> CreateAsync(string provider)
    {
        if (provider == "Sqlite") return new(provider, null, new() { ["Database:Provider"] = provider });
        var name = $"outreach_{Guid.CreateVersion7():N}";
        await ExecuteAsync($"CREATE DATABASE {name}");
        var connection = new NpgsqlConnectionStringBuilder(Needs.Postgres!)
        {
            Database = name,
            Pooling = true,
        };
        return new(provider, name, new()
        {
            ["Database:Provider"] = provider,
            ["ConnectionStrings:Ward"] = connection.ConnectionString,
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_name is not null) await ExecuteAsync($"DROP DATABASE IF EXISTS {_name} WITH (FORCE)");
    }

    private static async Task ExecuteAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(Needs.Postgres!);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
