using System.Diagnostics.Metrics;
using Polly.CircuitBreaker;

namespace BachDang.Outreach.Host.Llm;

/// <summary>Figures of the requests to the model's server; times are in seconds.</summary>
internal static class LlmMetrics
{
    private static readonly Meter Meter = new("BachDang.Outreach.Host");

    /// <summary>Requests by how they ended: ok, slow, network, status_429 and so on; daily_limit, circuit_open and busy
    /// were never sent.</summary>
    private static readonly Counter<long> Calls = Meter.CreateCounter<long>("outreach.model.calls");

    /// <summary>From sending a request to the end of its reply.</summary>
    private static readonly Histogram<double> Time = Meter.CreateHistogram<double>("outreach.model.duration", "s");

    /// <summary>0 closed (requests go out), 1 half open (one is tried), 2 open (none go out).</summary>
    private static readonly Gauge<int> Circuit = Meter.CreateGauge<int>("outreach.model.circuit");

    public static void Sent(string outcome, TimeSpan time)
    {
        Calls.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
        Time.Record(time.TotalSeconds, new KeyValuePair<string, object?>("outcome", outcome));
    }

    public static void NotSent(string outcome) =>
        Calls.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    public static void State(CircuitState state) => Circuit.Record(state switch
    {
        CircuitState.Closed => 0,
        CircuitState.HalfOpen => 1,
        CircuitState.Open or CircuitState.Isolated => 2,
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    });
}
