using System.Collections.Concurrent;
using System.Diagnostics;

namespace BachDang.Outreach.Load;

/// <summary>What a load run found.</summary>
internal sealed record AnswerLoadReport(
    Percentiles Acknowledged, Percentiles Answered, int Sent, int Unanswered, double HighestMemoryMb,
    TimeSpan Cpu, IReadOnlyList<int> WaitingEachSecond);

/// <summary>Sends updates at a steady rate, not waiting for answers, and measures from the moment an update was due to
/// the moment its answer left: a service that falls behind cannot hide it.</summary>
internal sealed class AnswerLoad(HostProcess host, TelegramSink sink, HttpClient http)
{
    private readonly ConcurrentDictionary<long, ConcurrentQueue<long>> _due = new();
    private int _waiting;

    public async Task<AnswerLoadReport> RunAsync(double perSecond, TimeSpan length, int people, CancellationToken ct)
    {
        var updates = new Updates(http, host.WebhookUrl);
        await GreetAsync(updates, people, ct);
        var (acknowledged, answered) = (new Percentiles(), new Percentiles());
        sink.Sent = (chat, _, now) =>
        {
            if (!_due[chat].TryDequeue(out var due)) return;
            Interlocked.Decrement(ref _waiting);
            answered.Add(Stopwatch.GetElapsedTime(due, now).TotalMilliseconds);
        };
        var cpu = host.Cpu;
        var (start, count) = (Stopwatch.GetTimestamp(), (int)(perSecond * length.TotalSeconds));
        var waiting = new List<int>();
        var sends = new List<Task>(count);
        for (var i = 0; i < count; i++)
        {
            var due = start + (long)(i / perSecond * Stopwatch.Frequency);
            var early = Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), due);
            if (early > TimeSpan.FromMilliseconds(1)) await Task.Delay(early, ct);
            if (waiting.Count < (int)Stopwatch.GetElapsedTime(start).TotalSeconds)
                waiting.Add(Volatile.Read(ref _waiting));
            sends.Add(SendAsync(updates, i, due, people, acknowledged, ct));
        }
        await Task.WhenAll(sends);
        for (var i = 0; i < 100 && Volatile.Read(ref _waiting) > 0; i++) await Task.Delay(100, ct);
        return new AnswerLoadReport(
            acknowledged, answered, count, _waiting, host.Memory().Highest, host.Cpu - cpu, waiting);
    }

    // The first message of a talk brings the first-contact notice too; that is over before the clock runs.
    private async Task GreetAsync(Updates updates, int people, CancellationToken ct)
    {
        for (var chat = 1; chat <= people; chat++)
        {
            _due[chat] = new ConcurrentQueue<long>();
            var question = Updates.Questions[chat % Updates.Questions.Length];
            await updates.DeliverAsync(Updates.Text(chat, chat, question), ct);
        }
        while (sink.MessagesByChat.Count < people || sink.MessagesByChat.Values.Any(count => count < 2))
            await Task.Delay(50, ct);
    }

    private async Task SendAsync(
        Updates updates, int i, long due, int people, Percentiles acknowledged, CancellationToken ct)
    {
        var chat = (i % people) + 1;
        var body = Updates.Text(1_000_000 + i, chat, Updates.Questions[i % Updates.Questions.Length]);
        _due[chat].Enqueue(due);
        Interlocked.Increment(ref _waiting);
        var start = Stopwatch.GetTimestamp();
        if (await updates.TryDeliverAsync(body, ct))
            acknowledged.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        else
            await updates.DeliverAsync(body, ct);
    }
}
