using System.Globalization;
using BachDang.Outreach.BotApi;
using BachDang.Outreach.Load;
using BachDang.Outreach.Ward.Campaigns;
using BachDang.Outreach.Ward.Messages;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Benchmarks.Campaigns;

/// <summary>A campaign on the real service against a Bot API server that enforces Telegram's limits: its pace, what
/// residents who ask meanwhile wait beside an idle hour, and its exactness when the service is killed, paused and its
/// audience changes.</summary>
internal static class CampaignBenchmark
{
    private const int Parts = 10;
    private const int MostInFlight = 4;
    private const double MostSlowerMs = 50;
    private const double LeastHeld = 0.99;
    private static readonly BotApiRules Strict = new() { EnforceRates = true, OnlyKnownChats = false };

    public static async Task<int> RunAsync(IReadOnlyDictionary<string, string> options)
    {
        var (people, kills) = ((int)Number(options, "people", 10_000), (int)Number(options, "kills", 0));
        var postgres = options.GetValueOrDefault("postgres");
        await using var api = await BotApiServer.StartAsync(Strict);
        var bot = api.Bot("1:LOAD");
        var content = ContentWithoutQuiet(options["content"]);
        var settings = new Dictionary<string, string>();
        if (postgres is not null)
            (settings["Database__Provider"], settings["ConnectionStrings__Ward"]) = ("Postgres", postgres);
        await using var host = new HostProcess(options["host"], content, api.Url, settings);
        using var http = LoadHttp.Create();
        await host.StartAsync(http, CancellationToken.None);
        await using var fill = new CampaignFill(host.Folder, postgres);
        await fill.SubscribeAsync(0, people);
        var good = kills == 0
            ? await PaceAsync(bot, fill, host, options, people)
            : await new CampaignFaults(bot, fill, host, http, (int)Number(options, "seed", 1)).RunAsync(people, kills);
        Directory.Delete(content, recursive: true);
        return good ? 0 : 1;
    }

    /// <summary>Messages of the campaign that reached a chat.</summary>
    public static List<RecordedMessage> News(BotAccount bot) =>
        [.. bot.Messages.Where(m => m.Text.StartsWith(CampaignFill.Title, StringComparison.Ordinal))];

    public static int TooFast(BotAccount bot) => bot.Calls.Count(call => call.Code == 429);

    private static async Task<bool> PaceAsync(
        BotAccount bot, CampaignFill fill, HostProcess host, IReadOnlyDictionary<string, string> options, int people)
    {
        var asking = new Asking(bot, Number(options, "rate", 5));
        await asking.GreetAsync();
        using var over = new CancellationTokenSource();
        var idleFrom = TimeProvider.System.GetUtcNow();
        var residents = asking.RunAsync(over.Token);
        await Task.Delay(TimeSpan.FromSeconds(Number(options, "idle-seconds", 60)), CancellationToken.None);

        var begun = TimeProvider.System.GetUtcNow();
        var id = await fill.BeginAsync();
        var memory = new List<double>();
        while (await StatusAsync(fill, id) != CampaignStatus.Done)
        {
            await Task.Delay(TimeSpan.FromSeconds(5), CancellationToken.None);
            memory.Add(host.Memory().Now);
        }
        var ended = TimeProvider.System.GetUtcNow();
        await over.CancelAsync();
        await residents;

        var news = News(bot);
        var ids = news.Select(m => (m.Chat, m.Id)).ToHashSet();
        var others = bot.Messages.Where(m => !ids.Contains((m.Chat, m.Id))).Select(m => m.At).ToList();
        List<DateTimeOffset> sent = [.. news.Select(m => m.At)];
        var whole = PaceHeld.Of(sent, others, 1)[0];
        var tenths = PaceHeld.Of(sent, others, Parts);
        var (idle, during) = (asking.Waits(idleFrom, begun), asking.Waits(begun, ended));
        var once = news.Select(m => m.Chat).Distinct().Count() == people && news.Count == people;
        Report.Line(FormattableString.Invariant(
            $"{people} residents, each once: {once}; {whole.PerSecond:0.00} a second, {whole.Share:P2} allowed"));
        Report.Line("  each tenth  " + string.Join("  ", tenths.Select(t => t.Share.ToString("P1",
            CultureInfo.InvariantCulture))));
        Report.Line($"  refused as too fast {TooFast(bot)}");
        foreach (var refused in bot.Calls.Where(call => call.Code == 429))
        {
            int Before(IEnumerable<DateTimeOffset> all) =>
                all.Count(at => at <= refused.At && at > refused.At - TimeSpan.FromSeconds(1));
            Report.Line($"    {refused.Method}, a second before it {Before(sent)} of it, {Before(others)} others");
        }
        Report.Line($"  answers, idle       {idle}");
        Report.Line($"  answers, meanwhile  {during}");
        Report.Line($"  memory MB           {string.Join(' ', Thinned(memory).Select(m => (int)m))}");
        return once && whole.Share >= LeastHeld && TooFast(bot) == 0 && during.At(95) - idle.At(95) <= MostSlowerMs;
    }

    public static Task<CampaignStatus> StatusAsync(CampaignFill fill, Guid id) =>
        fill.ReadAsync(db => db.Campaigns.Where(c => c.Id == id).Select(c => c.Status).SingleAsync());

    /// <summary>Whether nobody was skipped, repeats stay within what was in flight, and the totals are the rows.
    /// </summary>
    public static async Task<bool> IsExactAsync(BotAccount bot, CampaignFill fill, Guid id, int kills, int left)
    {
        var rows = await fill.ReadAsync(db => db.OutboundMessages.AsNoTracking().Where(m => m.CampaignId == id)
            .Select(m => new { m.Status, m.Uncertain }).ToListAsync());
        var totals = await fill.ReadAsync(db => new Ward.Campaigns.Lists.ReadProgress(db).RunAsync(id, default));
        var (news, sent) = (News(bot), rows.Count(r => r.Status == OutboundStatus.Sent));
        var reached = news.Select(m => m.Chat).Distinct().Count();
        var uncertain = rows.Sum(r => r.Uncertain);
        var back = rows.Count(r => r.Status == OutboundStatus.Withdrawn);
        Report.Line($"rows {rows.Count}: sent {sent}, taken back {back} ({left} opted out); chats reached {reached}, "
            + $"repeats {news.Count - reached}, uncertain {uncertain}, "
            + $"kills {kills}, refused as too fast {TooFast(bot)}");
        return totals is not null && totals.Planned == rows.Count && totals.Sent == sent
            && sent + back == rows.Count
            && reached == sent && news.Count - reached <= uncertain && uncertain <= MostInFlight * kills
            && TooFast(bot) == 0;
    }

    // So that the run may take place at night.
    private static string ContentWithoutQuiet(string content)
    {
        var to = Directory.CreateTempSubdirectory("outreach-content-").FullName;
        foreach (var file in Directory.GetFiles(content, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(content, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        var ward = Path.Combine(to, "ward.yml");
        File.WriteAllText(ward, File.ReadAllText(ward)
            .Replace("quietFromHour: 21", "quietFromHour: 7", StringComparison.Ordinal));
        return to;
    }

    private static IEnumerable<double> Thinned(List<double> values)
    {
        var each = Math.Max(1, values.Count / 12);
        return values.Where((_, i) => i % each == 0);
    }

    private static double Number(IReadOnlyDictionary<string, string> options, string name, double otherwise) =>
        options.TryGetValue(name, out var text) ? double.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
