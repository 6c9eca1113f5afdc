using BachDang.Outreach.Admin;
using BachDang.Outreach.Bot;
using BachDang.Outreach.Host.Accounts;
using BachDang.Outreach.Host.Content;
using BachDang.Outreach.Host.Doors;
using BachDang.Outreach.Host.Llm;
using BachDang.Outreach.Site;
using BachDang.Outreach.Ward;

namespace BachDang.Outreach.Host;

/// <summary>Composes the rooms into one server.</summary>
internal static class Server
{
    private static readonly TimeSpan ShutdownPatience = TimeSpan.FromSeconds(20);
    private const long LargestBody = 25 * 1024 * 1024;

    public static Task<int> RunAsync(string[] args) => StartFailures.GuardAsync(async () =>
    {
        await using var app = Build(args);
        await app.Services.GetRequiredService<StartupChecks>().RunAsync(CancellationToken.None);
        await app.Services.GetRequiredService<WarmUp>().RunAsync(CancellationToken.None);
        await app.StartAsync();
        if (RolesReader.Read(app.Configuration).HasFlag(Roles.Admin))
            await FirstOfficer.TellAsync(app, CancellationToken.None);
        await app.WaitForShutdownAsync();
        return 0;
    });

    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            // Settings and static files stay beside the program; data, keys and content follow the working folder.
            ContentRootPath = AppContext.BaseDirectory,
        });
        AddServices(builder);
        var app = builder.Build();
        Map(app, RolesReader.Read(app.Configuration));
        return app;
    }

    private static void AddServices(WebApplicationBuilder builder)
    {
        var (services, configuration) = (builder.Services, builder.Configuration);
        var roles = RolesReader.Read(configuration);
        var addresses = Addresses.Read(configuration);
        builder.WebHost.UseStaticWebAssets();
        builder.AddDoors(addresses.Public, addresses.Staff, addresses.TrustedProxies);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = LargestBody);
        services.Configure<HostOptions>(options => options.ShutdownTimeout = ShutdownPatience);

        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(addresses);
        services.AddSingleton<StartupChecks>();
        services.AddSingleton<WarmUp>();
        services.AddWard(configuration);
        services.AddLanguageModel(configuration);
        services.AddKnowledge(configuration);
        if (roles.HasFlag(Roles.Worker)) services.AddWardWorkers();
        services.AddBot(configuration, talks: roles.HasFlag(Roles.Bot), works: roles.HasFlag(Roles.Worker));
        if (roles.HasFlag(Roles.Site)) services.AddSite(configuration);
        if (roles.HasFlag(Roles.Admin)) services.AddAdmin(configuration);
        services.AddHealth();
        services.AddSingleton<MetricsText>();
    }

    private static void Map(WebApplication app, Roles roles)
    {
        app.UseForwardedHeaders();
        app.UseDoorPages();
        app.MapHealth();
        app.MapMetrics();
        if (roles.HasFlag(Roles.Bot)) app.MapBot();
        if ((roles & (Roles.Site | Roles.Admin)) != Roles.None) app.MapDoorPages();
    }
}
