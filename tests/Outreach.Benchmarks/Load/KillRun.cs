using System.Collections.Concurrent;

namespace BachDang.Outreach.Load;

/// <summary>What became of the questions of a run with kills.</summary>
/// <param name="Asked">Questions acknowledged or repeated until they were.</param>
/// <param name="Lost">Questions without an answer.</param>
/// <param name="Repeated">Answers beyond one per question.</param>
/// <param name="MostRepeatsPerTalkAndKill">The bound that must hold: at most one.</param>
internal sealed record KillReport(int Kills, int Asked, int Lost, int Repeated, double MostRepeatsPerTalkAndKill);

/// <summary>Kills the service at random moments while residents ask, starts it again, and counts what was lost and
/// what was said twice. Each question goes to a talk of its own number of messages, so every answer can be
/// counted.</summary>
internal sealed class KillRun(HostProcess host, TelegramSink sink, HttpClient http, int seed)
{
    public async Task<KillReport> RunAsync(int kills, int questions, int people, CancellationToken ct)
    {
        var updates = new Updates(http, host.WebhookUrl);
        var asked = new ConcurrentDictionary<long, int>();
        var random = new Random(seed);
        using var done = new CancellationTokenSource();
        var killer = KillAsync(kills, random, done.Token);
        // A person's next update is delivered once the one before is acknowledged, as Telegram does.
        await Parallel.ForEachAsync(Enumerable.Range(1, people), new ParallelOptions
        {
            MaxDegreeOfParallelism = 16,
            CancellationToken = ct,
        }, async (chat, token) =>
        {
            for (var i = 0; i < questions / people; i++)
            {
                var question = Updates.Questions[(chat + i) % Updates.Questions.Length];
                var body = Updates.Text((chat * 10_000L) + i, chat, question);
                await updates.DeliverAsync(body, token);
                asked.AddOrUpdate(chat, 1, (_, count) => count + 1);
                await Task.Delay(20, token);
            }
        });
        var killed = await StopKillingAsync(killer, done);
        if (!host.IsRunning) await host.StartAsync(http, ct);
        await SettleAsync(asked, ct);
        return Count(asked, killed);
    }

    private async Task<int> KillAsync(int kills, Random random, CancellationToken ct)
    {
        var killed = 0;
        while (killed < kills && !ct.IsCancellationRequested)
        {
            await Task.Delay(random.Next(200, 1500), CancellationToken.None);
            await host.KillAsync();
            killed++;
            await host.StartAsync(http, CancellationToken.None);
        }
        return killed;
    }

    private static async Task<int> StopKillingAsync(Task<int> killer, CancellationTokenSource done)
    {
        await done.CancelAsync();
        return await killer;
    }

    private async Task SettleAsync(ConcurrentDictionary<long, int> asked, CancellationToken ct)
    {
        // Whatever was in flight at a kill is found at start; silence for three seconds means that all is said.
        for (var (quiet, last) = (0, -1); quiet < 30;)
        {
            var now = sink.MessagesByChat.Values.Sum();
            quiet = now == last && now >= asked.Values.Sum() ? quiet + 1 : Math.Min(quiet + 1, now == last ? 29 : 0);
            if (now == last && quiet >= 29) return;
            last = now;
            await Task.Delay(100, ct);
        }
    }

    // Each talk hears one first-contact notice beside one answer per question.
    private KillReport Count(ConcurrentDictionary<long, int> asked, int kills)
    {
        var (lost, repeated, worst) = (0, 0, 0);
        foreach (var (chat, count) in asked)
        {
            var extra = sink.MessagesByChat.GetValueOrDefault(chat) - (count + 1);
            if (extra < 0) lost -= extra;
            else repeated += extra;
            worst = Math.Max(worst, extra);
        }
        return new KillReport(kills, asked.Values.Sum(), lost, repeated, kills == 0 ? 0 : (double)worst / kills);
    }
}
