using System.Text.Json;
using BachDang.Outreach.Host.Content;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Doors;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace BachDang.Outreach.Host;

/// <summary>Whether the process lives (<c>/health/live</c>) and can do its work (<c>/health/ready</c>); on both doors,
/// with names and states only.</summary>
internal static class Health
{
    public static void AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks()
            .AddCheck<DatabaseHealth>("database", timeout: TimeSpan.FromSeconds(3))
            .AddCheck<ContentHealth>("content");
    }

    public static void MapHealth(this WebApplication app)
    {
        var none = new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteAsync };
        var all = new HealthCheckOptions { ResponseWriter = WriteAsync };
        app.MapHealthChecks("/health/live", none).OnDoor(Door.Both);
        app.MapHealthChecks("/health/ready", all).OnDoor(Door.Both);
    }

    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        var states = report.Entries.ToDictionary(entry => entry.Key, entry => entry.Value.Status.ToString());
        return context.Response.WriteAsync(JsonSerializer.Serialize(
            new { status = report.Status.ToString(), checks = states }), context.RequestAborted);
    }
}

internal sealed class DatabaseHealth(IServiceScopeFactory scopes) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WardDb>();
        await db.Leases.AsNoTracking().AnyAsync(cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
