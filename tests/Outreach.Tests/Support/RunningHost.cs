using System.Globalization;
using BachDang.Outreach.Host;
using BachDang.Outreach.Ward.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace BachDang.Outreach.Tests.Support;

/// <summary>The whole program inside the test, on two real ports, with folders that outlive a restart.</summary>
internal sealed class RunningHost : IAsyncDisposable
{
    private readonly TestFolder _folder = new();
    private readonly (int Public, int Staff) _ports = FreePorts.Two();
    private readonly string[] _settings;
    private WebApplication? _app;

    private RunningHost(string[] settings) => _settings = settings;

    public string Url => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{_ports.Public}");

    public string StaffUrl => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{_ports.Staff}");

    public string DataFolder => _folder.Sub("data");

    public string KeysFolder => _folder.Sub("keys");

    public IServiceProvider Services => _app!.Services;

    /// <param name="settings">Further settings, as <c>Section:Key=value</c>.</param>
    public static async Task<RunningHost> StartAsync(params string[] settings)
    {
        var host = new RunningHost(settings);
        await host.StartAsync();
        return host;
    }

    public async Task StartAsync()
    {
        _app = Server.Build([
            "--applicationName=BachDang.Outreach.Host", $"--Public:Url={Url}", $"--Staff:Url={StaffUrl}",
            $"--Data:Folder={DataFolder}", $"--Keys:Folder={KeysFolder}",
            "--Logging:LogLevel:Default=None", .. _settings.Select(setting => $"--{setting}"),
        ]);
        await _app.Services.GetRequiredService<StartupChecks>().RunAsync(CancellationToken.None);
        await _app.StartAsync();
    }

    public async Task StopAsync()
    {
        if (_app is null) return;
        await _app.StopAsync();
        await _app.DisposeAsync();
        _app = null;
    }

    public async Task<T> ReadAsync<T>(Func<WardDb, Task<T>> query)
    {
        await using var scope = Services.CreateAsyncScope();
        return await query(scope.ServiceProvider.GetRequiredService<WardDb>());
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }
}
