using System.Diagnostics;
using BachDang.Outreach.Knowledge.Answering;

namespace BachDang.Outreach.Knowledge.Evaluation;

/// <summary>
/// How long one answer takes inside the process, one at a time, each question for the first time. For information: it
/// depends on the machine and is not part of the scorecard.
/// </summary>
/// <param name="Asked">How many questions were measured.</param>
/// <param name="Median">In milliseconds.</param>
/// <param name="P95">In milliseconds.</param>
public sealed record Latency(int Asked, double Median, double P95)
{
    /// <summary>Every second question warms the code up, the others are measured.</summary>
    internal static async Task<Latency> MeasureAsync(
        KnowledgeBase knowledge, IReadOnlyList<string> questions, CancellationToken ct)
    {
        for (var i = 0; i < questions.Count; i += 2) await knowledge.AnswerAsync(new Question(questions[i]), ct);
        var times = new List<double>();
        for (var i = 1; i < questions.Count; i += 2)
        {
            var start = Stopwatch.GetTimestamp();
            await knowledge.AnswerAsync(new Question(questions[i]), ct);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        times.Sort();
        return times.Count == 0
            ? new Latency(0, 0, 0)
            : new Latency(times.Count, times[times.Count / 2], times[times.Count * 95 / 100]);
    }
}
