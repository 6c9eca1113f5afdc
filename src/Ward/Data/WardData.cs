using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Npgsql;

namespace BachDang.Outreach.Ward.Data;

/// <summary>Registers the database that the configuration names.</summary>
internal static class WardData
{
    public const string SqliteFile = "ward.db";

    public static IServiceCollection AddWardData(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DataOptions>()
            .Configure(options => Bind(options, configuration))
            .Validate(options => options.Provider != DatabaseProvider.Postgres || options.ConnectionString.Length > 0,
                "Database:Provider is Postgres but ConnectionStrings:Ward is empty. Give the connection string.")
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton<Node>();
        services.AddSingleton<ArrivalOrder>();
        services.AddSingleton<WorkerLock>();
        services.AddSingleton<Leases>();
        services.AddSingleton<WardWrites>();
        services.AddHostedService(provider => provider.GetRequiredService<WardWrites>());
        if (Provider(configuration) == DatabaseProvider.Postgres) services.AddPostgres();
        else services.AddSqlite();
        return services;
    }

    /// <summary>Brings the schema up to date; makes the data folder where it is missing.</summary>
    public static async Task MigrateAsync(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var options = scope.ServiceProvider.GetRequiredService<IOptions<DataOptions>>().Value;
        if (options.Provider == DatabaseProvider.Sqlite) Directory.CreateDirectory(options.Folder);
        var db = scope.ServiceProvider.GetRequiredService<WardDb>();
        await db.Database.MigrateAsync(ct);
        if (options.Provider == DatabaseProvider.Sqlite)
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL;", ct);
    }

    /// <summary>Whether the database is there and its schema is this version's.</summary>
    public static async Task<bool> IsReadyAsync(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<WardDb>().Database;
        return await database.CanConnectAsync(ct) && !(await database.GetPendingMigrationsAsync(ct)).Any();
    }

    private static void Bind(DataOptions options, IConfiguration configuration)
    {
        configuration.GetSection("Data").Bind(options);
        options.Provider = Provider(configuration);
        options.ConnectionString = configuration.GetConnectionString("Ward") ?? "";
    }

    private static DatabaseProvider Provider(IConfiguration configuration)
    {
        var name = configuration["Database:Provider"];
        if (string.IsNullOrWhiteSpace(name)) return DatabaseProvider.Sqlite;
        return Enum.TryParse<DatabaseProvider>(name, ignoreCase: true, out var provider) && Enum.IsDefined(provider)
            ? provider
            : throw new OptionsValidationException("Database:Provider", typeof(DataOptions),
                [$"Database:Provider is '{name}'. Allowed: {string.Join(", ", Enum.GetNames<DatabaseProvider>())}."]);
    }

    private static void AddSqlite(this IServiceCollection services)
    {
        services.AddDbContextPool<SqliteWardDb>((provider, builder) =>
        {
            var folder = provider.GetRequiredService<IOptions<DataOptions>>().Value.Folder;
            builder.UseSqlite($"Data Source={Path.Combine(folder, SqliteFile)}")
                .AddInterceptors(new SqliteConnectionSetup());
        });
        services.AddScoped<WardDb>(provider => provider.GetRequiredService<SqliteWardDb>());
    }

    private static void AddPostgres(this IServiceCollection services)
    {
        services.AddSingleton(provider => NpgsqlDataSource.Create(
            provider.GetRequiredService<IOptions<DataOptions>>().Value.ConnectionString));
        services.AddDbContextPool<PostgresWardDb>((provider, builder) =>
            builder.UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>()));
        services.AddScoped<WardDb>(provider => provider.GetRequiredService<PostgresWardDb>());
    }
}
