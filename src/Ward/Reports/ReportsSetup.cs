using BachDang.Outreach.Ward.Reports.Identities;
using BachDang.Outreach.Ward.Reports.Retention;
using Microsoft.Extensions.DependencyInjection;

namespace BachDang.Outreach.Ward.Reports;

/// <summary>Registers what of reports lives as long as the process.</summary>
internal static class ReportsSetup
{
    public static IServiceCollection AddReports(this IServiceCollection services)
    {
        services.AddSingleton<OpeningAct>();
        services.AddSingleton<OpenIdentity>();
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
