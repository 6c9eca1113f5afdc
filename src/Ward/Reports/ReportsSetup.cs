using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Photos.Stores;
using BachDang.Outreach.Ward.Reports.Identities;
using BachDang.Outreach.Ward.Reports.Lists;
using BachDang.Outreach.Ward.Reports.Retention;
using Microsoft.Extensions.DependencyInjection;

namespace BachDang.Outreach.Ward.Reports;

/// <summary>Registers what of reports lives as long as the process.</summary>
internal static class ReportsSetup
{
    public static IServiceCollection AddReports(this IServiceCollection services)
    {
        services.AddSingleton<OpeningAct>();
        services.AddSingleton(provider => new OpenIdentity(
            provider.GetRequiredService<OpeningAct>(), provider.GetRequiredService<IServiceScopeFactory>()));
        services.AddScoped(provider => new OpenWorkingPhoto(
            provider.GetRequiredService<WardDb>(), provider.GetRequiredService<IPhotoStore>()));
        services.AddSingleton<OpenOriginals>();
        return services;
    }

    public static IServiceCollection AddReportsUpkeep(this IServiceCollection services)
    {
        services.AddSingleton<ReportsUpkeep>();
        services.AddHostedService<ReportsWorker>();
        return services;
    }
}
