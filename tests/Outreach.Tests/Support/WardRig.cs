using System.Text;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Identity;
using BachDang.Outreach.Ward.Messages;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace BachDang.Outreach.Tests.Support;

/// <summary>The Ward room on a real database with a clock the test moves, without any web server.</summary>
internal sealed class WardRig : IAsyncDisposable
{
    private readonly TestFolder _folder = new();
    private readonly TestDatabase _database;
    private readonly ServiceProvider _services;
    private bool _stopped;

    private WardRig(
        TestDatabase database, Action<IServiceCollection, FakeClock>? andAlso, (string Key, string Value)[] also)
    {
        _database = database;
        var settings = new Dictionary<string, string?>(database.Settings)
        {
            ["Data:Folder"] = _folder.Sub("data"),
            ["Keys:Folder"] = _folder.Sub("keys"),
        };
        foreach (var (key, value) in also) settings[key] = value;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
        services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        services.AddWard(configuration);
        andAlso?.Invoke(services, Clock);
        _services = services.BuildServiceProvider();
    }

    public FakeClock Clock { get; } = new();

    public WardWrites Writes => _services.GetRequiredService<WardWrites>();

    public AddressKeys Keys => _services.GetRequiredService<AddressKeys>();

    public ArrivalOrder Order => _services.GetRequiredService<ArrivalOrder>();

    public string DataFolder => _folder.Sub("data");

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public static async Task<WardRig> StartAsync(
        string provider, Action<IServiceCollection, FakeClock>? andAlso = null,
        params (string Key, string Value)[] settings)
    {
        var rig = new WardRig(await TestDatabase.CreateAsync(provider), andAlso, settings);
        await rig._services.MigrateWardAsync(CancellationToken.None);
        foreach (var service in rig._services.GetServices<IHostedService>())
            await service.StartAsync(CancellationToken.None);
        return rig;
    }

    /// <summary>What every start of the program does.</summary>
    public Task MigratesAsync() => _services.MigrateWardAsync(CancellationToken.None);

    /// <summary>Runs work the way the roads do: through the gate, saved once.</summary>
    public Task<T> DoAsync<T>(Func<WardDb, Task<T>> work) =>
        Writes.RunAsync((db, _) => work(db), CancellationToken.None);

    /// <summary>Reads with a fresh context.</summary>
    public async Task<T> ReadAsync<T>(Func<WardDb, Task<T>> query)
    {
        await using var scope = _services.CreateAsyncScope();
        return await query(scope.ServiceProvider.GetRequiredService<WardDb>());
    }

    public Task<Accepted> ArrivesAsync(string address, string key, string? node = null, string? shown = null) =>
        DoAsync(db => new AcceptInbound(db, Clock, Keys, Order).RunAsync(
            new Arrival("telegram", key, address, Encoding.UTF8.GetBytes("{\"text\":\"" + key + "\"}"), true, shown),
            node, CancellationToken.None));

    /// <summary>Stops everything that runs, last begun first, as the host does.</summary>
    public async Task StopAsync()
    {
        if (_stopped) return;
        _stopped = true;
        foreach (var service in _services.GetServices<IHostedService>().Reverse())
            await service.StopAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        await _database.DisposeAsync();
        _folder.Dispose();
    }
}
