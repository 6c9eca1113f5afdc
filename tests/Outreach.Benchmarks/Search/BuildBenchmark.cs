using System.Diagnostics;
using System.Globalization;
using BachDang.Outreach.Knowledge.Search;

namespace BachDang.Outreach.Benchmarks.Search;

/// <summary>Time and kept memory of building an index; the first build is what a start pays.</summary>
internal static class BuildBenchmark
{
    public static int Run(string[] args)
    {
        var count = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 20_000;
        var passages = MadeUpPassages.Make(count);
        for (var round = 1; round <= 3; round++)
        {
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var start = Stopwatch.GetTimestamp();
            var index = SearchIndex.Build(passages, new SearchSettings());
            var time = Stopwatch.GetElapsedTime(start).TotalSeconds;
            var kept = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;
            Report.Line(string.Create(
                CultureInfo.InvariantCulture,
                $"build {round}: {index.Count} passages  {time:0.00} s  {kept:0} MB kept"));
            GC.KeepAlive(index);
        }

        return 0;
    }
}
