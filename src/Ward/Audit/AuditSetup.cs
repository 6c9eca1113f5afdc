using BachDang.Outreach.Ward.Audit.Digests;
using Microsoft.Extensions.DependencyInjection;

namespace BachDang.Outreach.Ward.Audit;

/// <summary>Registers what of the audit log lives as long as the process.</summary>
internal static class AuditSetup
{
    public static IServiceCollection AddAudit(this IServiceCollection services) =>
        services.AddSingleton<AuditCheck>();

    public static IServiceCollection AddDigests(this IServiceCollection services) =>
        services.AddHostedService<DigestWorker>();
}
