using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace BachDang.Outreach.Host.Llm;

/// <summary>What is repeated and when the circuit opens; the only place that repeats anything.</summary>
internal static class ModelPipeline
{
    public const string DailyLimit = "daily_limit";

    public static readonly ResiliencePropertyKey<CallState> State = new("call");

    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);

    public static ResiliencePipeline Build(TimeProvider clock, ILogger log) =>
        new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = 2,
                Delay = FirstWait,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = arguments => ValueTask.FromResult(IsWorthRepeating(arguments.Outcome.Exception)
                    && !arguments.Context.Properties.GetValue(State, new CallState()).HasBegun),
                DelayGenerator = arguments => ValueTask.FromResult(
                    (arguments.Outcome.Exception as ModelCallException)?.RetryAfter),
            })
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                // Half of at least four requests failed within a minute: none for half a minute, then one is tried.
                FailureRatio = 0.5,
                MinimumThroughput = 4,
                SamplingDuration = TimeSpan.FromMinutes(1),
                BreakDuration = TimeSpan.FromSeconds(30),
                ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Exception switch
                {
                    ModelCallException failed => failed.Reason != DailyLimit,
                    OperationCanceledException => arguments.Context.Properties
                        .GetValue(State, new CallState()).WasSlow(clock),
                    _ => false,
                }),
                OnOpened = _ => TellAsync(CircuitState.Open, log.ModelCircuitOpened),
                OnHalfOpened = _ => TellAsync(CircuitState.HalfOpen, null),
                OnClosed = _ => TellAsync(CircuitState.Closed, log.ModelCircuitClosed),
            })
            .Build();

    // A server that asks for a longer wait than a resident has patience for is not asked again.
    private static bool IsWorthRepeating(Exception? exception) =>
        exception is ModelCallException { IsWorthRepeating: true } failed && !(failed.RetryAfter > LongestWait);

    private static ValueTask TellAsync(CircuitState state, Action? say)
    {
        LlmMetrics.State(state);
        say?.Invoke();
        return ValueTask.CompletedTask;
    }
}
