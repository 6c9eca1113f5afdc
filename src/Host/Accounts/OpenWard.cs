using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Data;

namespace BachDang.Outreach.Host.Accounts;

/// <summary>The ward's data opened for one command, without a server.</summary>
internal sealed class OpenWard : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private OpenWard(ServiceProvider services) => _services = services;

    public IServiceProvider Services => _services;

    /// <exception cref="StartFailedException">The database cannot be opened.</exception>
    public static Task<OpenWard> AtAsync(IConfiguration configuration, CancellationToken ct) =>
        AtAsync(configuration, TimeProvider.System, ct);

    /// <param name="configuration">Where it lies.</param>
    /// <param name="clock">The time that what is written bears.</param>
    /// <param name="ct">Cancels the work.</param>
    /// <exception cref="StartFailedException">The database cannot be opened.</exception>
    public static async Task<OpenWard> AtAsync(
        IConfiguration configuration, TimeProvider clock, CancellationToken ct)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(clock);
        services.AddWard(configuration);
        var ward = new OpenWard(services.BuildServiceProvider());
        await ward._services.MigrateWardAsync(ct);
        await ward._services.GetRequiredService<WardWrites>().StartAsync(ct);
        return ward;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.GetRequiredService<WardWrites>().StopAsync(CancellationToken.None);
        await _services.DisposeAsync();
    }
}
