using BachDang.Outreach.Ward.Identity.Boxes;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace BachDang.Outreach.Host.Custody;

/// <summary>Whether contact details can be sealed. A ward without a custodian works, so that is a note; a key that
/// cannot be read is for somebody to look at.</summary>
internal sealed class CustodianHealth(Sealing sealing) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        sealing.Problem is { } problem ? HealthCheckResult.Degraded(problem)
        : sealing.CanSeal ? HealthCheckResult.Healthy()
        : HealthCheckResult.Healthy("No custodian yet: contact details and original photos are not taken."));
}
