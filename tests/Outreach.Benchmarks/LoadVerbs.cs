using System.Globalization;
using BachDang.Outreach.Load;
using BachDang.Outreach.ModelServer;

namespace BachDang.Outreach.Benchmarks;

/// <summary>Runs that start the real service: <c>answers</c> (steady load) and <c>kills</c> (crashes).</summary>
internal static class LoadVerbs
{
    public static IReadOnlyDictionary<string, string> Options(string[] args)
    {
        var options = new Dictionary<string, string>
        {
            ["host"] = "src/Host/bin/Release/net10.0/BachDang.Outreach.Host.dll",
            ["content"] = "content",
        };
        for (var i = 0; i + 1 < args.Length; i += 2) options[args[i].TrimStart('-')] = args[i + 1];
        return options;
    }

    public static async Task<int> AnswersAsync(IReadOnlyDictionary<string, string> options)
    {
        using var http = LoadHttp.Create();
        await using var sink = await TelegramSink.StartAsync();
        var delay = Number(options, "commit-ms", 0);
        await using var host = new HostProcess(options["host"], options["content"], sink.Url, SlowDisk.Settings(delay));
        await host.StartAsync(http, CancellationToken.None);
        var report = await new AnswerLoad(host, sink, http).RunAsync(
            Number(options, "rate", 50), TimeSpan.FromSeconds(Number(options, "seconds", 60)),
            (int)Number(options, "people", 200), CancellationToken.None);
        Report.Line($"updates sent        {report.Sent}, unanswered {report.Unanswered}");
        Report.Line($"acknowledged        {report.Acknowledged}");
        Report.Line($"update in, reply out {report.Answered}");
        Report.Line(FormattableString.Invariant(
            $"highest memory      {report.HighestMemoryMb:0} MB; processor {report.Cpu.TotalSeconds:0.0} s"));
        Report.Line($"waiting each 10th s {string.Join(' ', report.WaitingEachSecond.Where((_, i) => i % 10 == 9))}");
        return report.Unanswered == 0 ? 0 : 1;
    }

    public static async Task<int> ModelAsync(IReadOnlyDictionary<string, string> options)
    {
        const double LongestMedian = 8500;
        var questions = (int)Number(options, "questions", 8);
        var slowest = 0.0;
        foreach (var script in new[] { null, "good", "stall" })
        {
            await using var model = script is null ? null : await ScriptedModel.StartAsync(script);
            // A quick model of today: some 40 parts a second.
            if (script == "good") model!.Thinks = TimeSpan.FromMilliseconds(25);
            var times = await new ModelLoad(options["host"], options["content"], model?.Endpoint)
                .RunAsync(questions, CancellationToken.None);
            var all = new Percentiles();
            foreach (var time in times) all.Add(time);
            var each = times.Select(time => (time / 1000).ToString("0.00", CultureInfo.InvariantCulture));
            Report.Line(FormattableString.Invariant(
                $"model {script ?? "none",-6} median {all.At(50):0} ms, longest {all.At(100):0} ms; each, in order, "));
            Report.Line($"             {string.Join(' ', each)} s");
            slowest = Math.Max(slowest, all.At(50));
        }
        return slowest <= LongestMedian ? 0 : 1;
    }

    public static async Task<int> KillsAsync(IReadOnlyDictionary<string, string> options)
    {
        using var http = LoadHttp.Create();
        await using var sink = await TelegramSink.StartAsync();
        await using var host = new HostProcess(options["host"], options["content"], sink.Url);
        await host.StartAsync(http, CancellationToken.None);
        var run = new KillRun(host, sink, http, (int)Number(options, "seed", 1));
        var report = await run.RunAsync((int)Number(options, "kills", 20), (int)Number(options, "questions", 2000),
            (int)Number(options, "people", 100), CancellationToken.None);
        Report.Line($"kills {report.Kills}, asked {report.Asked}, lost {report.Lost}, repeated {report.Repeated}");
        return report.Lost == 0 && report.MostRepeatsPerTalkAndKill <= 1 ? 0 : 1;
    }

    private static double Number(IReadOnlyDictionary<string, string> options, string name, double otherwise) =>
        options.TryGetValue(name, out var text) ? double.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
