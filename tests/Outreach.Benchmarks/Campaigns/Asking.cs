using BachDang.Outreach.BotApi;
using BachDang.Outreach.Load;

namespace BachDang.Outreach.Benchmarks.Campaigns;

/// <summary>Residents who ask at a steady rate, and how long each waits for an answer.</summary>
internal sealed class Asking(BotAccount bot, double perSecond)
{
    // So many that nobody asks twice within a second and the limit of one chat is never touched.
    private const int People = 200;
    private const long FirstChat = 1_000;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    private readonly List<(long Chat, DateTimeOffset At)> _asked = [];

    public int Count => _asked.Count;

    /// <summary>The first message of a talk brings the first-contact notice: that is over before anything is
    /// measured.</summary>
    public async Task GreetAsync()
    {
        for (var i = 0; i < People; i++)
        {
            bot.Says(FirstChat + i, "xin chào");
            await Task.Delay(TimeSpan.FromSeconds(0.2));
        }
        await Task.Delay(TimeSpan.FromSeconds(5));
    }

    public async Task RunAsync(CancellationToken ct)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1 / perSecond));
        while (!ct.IsCancellationRequested)
        {
            await timer.WaitForNextTickAsync(CancellationToken.None);
            var chat = FirstChat + (_asked.Count % People);
            _asked.Add((chat, TimeProvider.System.GetUtcNow()));
            bot.Says(chat, Updates.Questions[_asked.Count % Updates.Questions.Length]);
        }
        await Task.Delay(TimeSpan.FromSeconds(3), CancellationToken.None);
    }

    /// <summary>Waits of the questions asked within a time; unanswered ones count as the longest.</summary>
    public Percentiles Waits(DateTimeOffset from, DateTimeOffset to)
    {
        var answers = bot.Messages.Where(m => m.Chat is >= FirstChat and < FirstChat + People)
            .GroupBy(m => m.Chat).ToDictionary(g => g.Key, g => g.Select(m => m.At).Order().ToList());
        var waits = new Percentiles();
        foreach (var (chat, at) in _asked.Where(a => a.At >= from && a.At < to))
        {
            var said = answers.GetValueOrDefault(chat)?.FirstOrDefault(answer => answer >= at) ?? default;
            waits.Add(said == default ? LongestWait.TotalMilliseconds : (said - at).TotalMilliseconds);
        }
        return waits;
    }
}
