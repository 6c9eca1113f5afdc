using System.Diagnostics;
using System.Globalization;

namespace BachDang.Outreach.Benchmarks.Search;

/// <summary>Times of single searches, after one pass to warm up.</summary>
internal sealed record Latency(double P50, double P99)
{
    public static Latency Measure(IReadOnlyList<string> questions, Action<string> search)
    {
        foreach (var question in questions) search(question);
        var times = new double[questions.Count];
        for (var i = 0; i < times.Length; i++)
        {
            var start = Stopwatch.GetTimestamp();
            search(questions[i]);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }

        Array.Sort(times);
        return new Latency(times[times.Length / 2], times[(int)(times.Length * 0.99)]);
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"p50 {P50,8:0} µs  p99 {P99,8:0} µs");
}
