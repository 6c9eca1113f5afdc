using System.Diagnostics;
using System.Globalization;
using BachDang.Outreach.Load;
using BachDang.Outreach.Ward.Reports;
using Microsoft.Extensions.Configuration;

namespace BachDang.Outreach.Benchmarks.Console;

/// <summary>The console with the rows of many years behind it: each page opened again and again in the real service,
/// signed in over HTTP, on SQLite or with <c>--postgres "connection string"</c> of an empty database.</summary>
internal static class ConsoleBenchmark
{
    private const int WarmUps = 20;

    public static async Task<int> RunAsync(IReadOnlyDictionary<string, string> options)
    {
        var postgres = options.GetValueOrDefault("postgres");
        var settings = new Dictionary<string, string> { ["Accounts__TotpFor"] = "None", ["Telegram__Token"] = "" };
        if (postgres is not null)
            (settings["Database__Provider"], settings["ConnectionStrings__Ward"]) = ("Postgres", postgres);
        await using var host = new HostProcess(options["host"], options["content"], "http://127.0.0.1:9", settings);
        var fill = new ConsoleFill(Configuration(host.Folder, postgres), Number(options, "reports", 100_000),
            Number(options, "photos", 300_000), Number(options, "questions", 500_000));
        var start = Stopwatch.GetTimestamp();
        await fill.RunAsync();
        Report.Line(FormattableString.Invariant($"filled in {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s"));

        using var http = LoadHttp.Create();
        await host.StartAsync(http, CancellationToken.None);
        var visitor = new ConsoleVisitor(http, host.StaffPort);
        await visitor.SignInAsync(ConsoleFill.Account, ConsoleFill.Password);
        var within = true;
        foreach (var page in Pages(fill))
            within &= await MeasureAsync(visitor, page, Number(options, "times", 200));
        Report.Line(FormattableString.Invariant($"highest memory {host.Memory().Highest:0} MB"));
        return within ? 0 : 1;
    }

    private static async Task<bool> MeasureAsync(ConsoleVisitor visitor, MeasuredPage page, int times)
    {
        var (taken, longest) = (new Percentiles(), 0);
        for (var i = -WarmUps; i < times; i++)
        {
            var start = Stopwatch.GetTimestamp();
            longest = Math.Max(longest, await visitor.OpenAsync(page.Path(i + WarmUps)));
            if (i >= 0) taken.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        var mark = taken.At(95) <= page.MostMs ? "" : "   TOO SLOW";
        Report.Line($"{page.Name,-26} {taken}; {longest / 1024} KB{mark}");
        return mark.Length == 0;
    }

    private static IEnumerable<MeasuredPage> Pages(ConsoleFill fill)
    {
        yield return new("home", 150, _ => "/");
        yield return new("list", 150, _ => "/phan-anh");
        yield return new("list, overdue", 150, _ => "/phan-anh?ds=qua-han");
        yield return new("list, mine", 150, _ => "/phan-anh?ds=cua-toi");
        yield return new("list, nobody's", 150, _ => "/phan-anh?ds=chua-ai-nhan");
        yield return new("list, all, one channel", 150, _ => "/phan-anh?ds=da-dong&kenh=telegram");
        yield return new("list, all, one month", 150, _ => "/phan-anh?ds=da-dong&tu=2026-01-01&den=2026-01-31");
        yield return new("list, closed of one state", 150, _ => "/phan-anh?tt=Resolved&loai=hang-gia");
        yield return new("list, all, one category", 150, _ => "/phan-anh?ds=da-dong&loai=can-thieu");
        yield return new("search, a common word", 150, _ => "/phan-anh?ds=da-dong&tim=nuoc+mam");
        yield return new("search, a rare word", 150, i => $"/phan-anh?ds=da-dong&tim=loai+{i % 500}+day+{i % 40}");
        yield return new("search, no such word", 150, _ => "/phan-anh?ds=da-dong&tim=khongcochunay");
        yield return new("search among open", 150, i => $"/phan-anh?tim=quay+{i % 300}");
        yield return new("report", 100, i => $"/phan-anh/{ReportKey.Of(fill.Reports[i * 397 % fill.Reports.Count])}");
    }

    private static IConfiguration Configuration(string folder, string? postgres) => new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Data:Folder"] = Path.Combine(folder, "data"),
            ["Keys:Folder"] = Path.Combine(folder, "keys"),
            ["Database:Provider"] = postgres is null ? "Sqlite" : "Postgres",
            ["ConnectionStrings:Ward"] = postgres ?? "",
        }).Build();

    private static int Number(IReadOnlyDictionary<string, string> options, string name, int otherwise) =>
        options.TryGetValue(name, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    private sealed record MeasuredPage(string Name, double MostMs, Func<int, string> Path);
}
