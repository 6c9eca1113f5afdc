using BachDang.Outreach.BotApi;
using BachDang.Outreach.EndToEnd.Support;
using Xunit;
using Xunit.Abstractions;

namespace BachDang.Outreach.EndToEnd;

/// <summary>A campaign on the real program against a server that enforces Telegram's limits: paced, and cut off from
/// its power again and again. The benchmarks' <c>campaign</c> is the same with many more residents and kills.</summary>
public sealed class CampaignKillTests(ITestOutputHelper output)
{
    private const string Token = "123456:TEST";
    private const int MostInFlight = 4;
    private static readonly BotApiRules Strict = new() { EnforceRates = true, OnlyKnownChats = false };
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    [Fact]
    public async Task Nobody_is_skipped_and_few_get_it_twice_when_the_power_fails_again_and_again()
    {
        const int people = 200;
        const int kills = 5;
        using var folder = new OwnFolder();
        await using var api = await BotApiServer.StartAsync(Strict);
        var (bot, setup, random) = (api.Bot(Token), new CampaignSetup(folder.Path), new Random(6));
        var settings = await PrepareAsync(folder, api, setup, people);
        var host = await RunningHost.StartAsync(folder.Path, settings);
        try
        {
            for (var i = 1; i <= kills; i++)
            {
                var goal = (long)people * i / (kills + 1);
                await bot.UntilAsync(b => News(b).Count >= goal, Patience);
                await Task.Delay(random.Next(0, 80));
                await host.KillAsync();
                await host.DisposeAsync();
                host = await RunningHost.StartAsync(folder.Path, settings);
            }
            await bot.UntilAsync(b => News(b).Select(m => m.Chat).Distinct().Count() == people, Patience);
            while (setup.Ask("SELECT \"Status\" FROM \"Campaigns\"") != 6) await Task.Delay(100);
        }
        finally
        {
            await host.DisposeAsync();
        }

        var news = News(bot);
        var each = news.GroupBy(m => m.Chat).ToDictionary(g => g.Key, g => g.Count());
        var uncertain = setup.Count("\"Uncertain\" > 0");
        output.WriteLine($"{people} people, {kills} kills: {news.Count - people} repeats, {uncertain} uncertain, "
            + $"{bot.Calls.Count(c => c.Code == 429)} times 429");
        Assert.Equal(people, each.Count);
        Assert.Equal(people, setup.Count("\"Status\" = 2"));
        Assert.True(news.Count - people <= uncertain, $"{news.Count - people} repeats, {uncertain} uncertain");
        Assert.True(uncertain <= MostInFlight * kills, $"{uncertain} uncertain in {kills} kills");
        Assert.DoesNotContain(bot.Calls, call => call.Code == 429);
    }

    [Fact]
    public async Task Pace_is_held_while_residents_ask_and_nothing_is_refused()
    {
        const int people = 150;
        using var folder = new OwnFolder();
        await using var api = await BotApiServer.StartAsync(Strict);
        var (bot, setup) = (api.Bot(Token), new CampaignSetup(folder.Path));
        var settings = await PrepareAsync(folder, api, setup, people);
        await using var host = await RunningHost.StartAsync(folder.Path, settings);
        await bot.UntilAsync(b => News(b).Count >= 10, Patience);
        using var done = new CancellationTokenSource();
        var asking = AskAsync(bot, done.Token);

        await bot.UntilAsync(b => News(b).Count >= people, Patience);
        await done.CancelAsync();
        var asked = await asking;

        var times = News(bot).Select(m => m.At).Order().ToList();
        var pace = (times.Count - 1) / (times[^1] - times[0]).TotalSeconds;
        output.WriteLine($"{people} people, {asked} questions meanwhile: {pace:0.00} a second, "
            + $"{bot.Calls.Count(c => c.Code == 429)} times 429");
        Assert.DoesNotContain(bot.Calls, call => call.Code == 429);
        Assert.Equal(people, News(bot).Select(m => m.Chat).Distinct().Count());
    }

    private static async Task<(string, string)[]> PrepareAsync(
        OwnFolder folder, BotApiServer api, CampaignSetup setup, int people)
    {
        (string, string)[] settings =
        [
            ("Telegram:Token", Token), ("Telegram:BaseUrl", api.Url), ("Telegram:PollSeconds", "1"),
            ("Content:Folder", setup.ContentWithoutQuiet()),
        ];
        // The first start makes the database and the keys.
        await using (var first = await RunningHost.StartAsync(folder.Path, settings)) await first.StopAsync();
        setup.Begin(people);
        return settings;
    }

    // Five questions a second, each from a chat of its own.
    private static async Task<int> AskAsync(BotAccount bot, CancellationToken ct)
    {
        var asked = 0;
        while (!ct.IsCancellationRequested)
        {
            bot.Says(10_000 + asked++, "mua phải hàng giả thì làm gì");
            await Task.Delay(200, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        return asked;
    }

    private static List<RecordedMessage> News(BotAccount bot) =>
        [.. bot.Messages.Where(m => m.Text.StartsWith("Tin\n", StringComparison.Ordinal))];
}
