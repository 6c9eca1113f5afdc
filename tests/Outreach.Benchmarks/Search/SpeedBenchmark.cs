using System.Globalization;
using BachDang.Outreach.Knowledge.Search;

namespace BachDang.Outreach.Benchmarks.Search;

/// <summary>Latency on many passages, beside FTS5 in the same run.</summary>
internal static class SpeedBenchmark
{
    public static int Run(string[] args)
    {
        var count = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 20_000;
        var passages = MadeUpPassages.Make(count);
        var questions = MadeUpPassages.Questions(passages, 500);
        var index = SearchIndex.Build(passages, new SearchSettings());
        Report.Line($"{count} passages  ours  {Latency.Measure(questions, q => index.Search(q, 10))}");
        using var fts = new FtsIndex(passages);
        Report.Line($"{count} passages  FTS5  {Latency.Measure(questions, q => fts.Search(q))}");
        return 0;
    }
}
