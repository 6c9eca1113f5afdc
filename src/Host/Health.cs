using System.Text.Json;
using BachDang.Outreach.Host.Content;
using BachDang.Outreach.Host.Custody;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Doors;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace BachDang.Outreach.Host;

/// <summary>Whether the process lives (<c>/health/live</c>) and can do its work (<c>/health/ready</c>). The public door
/// shows names and states only; the staff door also says why, for content with file and line.</summary>
internal static class Health
{
    public static void AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks()
            .AddCheck<DatabaseHealth>("database", timeout: TimeSpan.FromSeconds(3))
            .AddCheck<ContentHealth>("content")
            .AddCheck<CustodianHealth>("custodian");
    }

    public static void MapHealth(this WebApplication app)
    {
        var none = new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteAsync };
        app.MapHealthChecks("/health/live", none).OnDoor(Door.Both);
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteAsync })
            .OnDoor(Door.Public);
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteReasonsAsync })
            .OnDoor(Door.Staff);
    }

    private static Task WriteAsync(HttpContext context, HealthReport report) =>
        WriteJsonAsync(context, new { status = report.Status.ToString(), checks = States(report) });

    private static Task WriteReasonsAsync(HttpContext context, HealthReport report) => WriteJsonAsync(context, new
    {
        status = report.Status.ToString(),
        checks = States(report),
        reasons = report.Entries.Where(entry => entry.Value.Description is not null)
            .ToDictionary(entry => entry.Key, entry => entry.Value.Description!.Split('\n')),
    });

    private static Dictionary<string, string> States(HealthReport report) =>
        report.Entries.ToDictionary(entry => entry.Key, entry => entry.Value.Status.ToString());

    private static Task WriteJsonAsync(HttpContext context, object answer)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.WriteAsync(JsonSerializer.Serialize(answer), context.RequestAborted);
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
