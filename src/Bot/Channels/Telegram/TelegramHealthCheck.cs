using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace BachDang.Outreach.Bot.Channels.Telegram;

/// <summary>Telegram's line in <c>/health/ready</c>. Degraded at worst: the web chat goes on without it, so a load
/// balancer must not take the process away.</summary>
internal sealed class TelegramHealthCheck(TelegramHealth health, TimeProvider clock) : IHealthCheck
{
    // The longest poll is 50 seconds; after three of them in silence something hangs.
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(3);

    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(Result());

    private HealthCheckResult Result()
    {
        var state = health.State;
        var polledAgo = clock.GetUtcNow() - health.LastPoll;
        return state switch
        {
            TelegramState.Polling when polledAgo > Silence =>
                HealthCheckResult.Degraded($"No poll came back for {polledAgo.Value.TotalMinutes:0} minutes."),
            TelegramState.Failing or TelegramState.Refused => HealthCheckResult.Degraded(health.LastError),
            // Waiting for another instance's turn is how it should be.
            _ => HealthCheckResult.Healthy(state.ToString()),
        };
    }
}
