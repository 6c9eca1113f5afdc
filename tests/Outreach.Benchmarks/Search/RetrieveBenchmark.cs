using System.Globalization;
using BachDang.Outreach.Knowledge.Search;

namespace BachDang.Outreach.Benchmarks.Search;

/// <summary>Recall and latency of our index and of FTS5, side by side in one run.</summary>
internal static class RetrieveBenchmark
{
    public static int Run(string[] folders)
    {
        foreach (var data in folders.Select(Dataset.Read))
        {
            var index = SearchIndex.Build(data.Passages, new SearchSettings());
            using var fts = new FtsIndex(data.Passages);
            foreach (var (variant, queries) in data.Variants)
            {
                Print($"{data.Name} {variant}", "ours", queries, q => [.. index.Search(q, 10).Hits.Select(h => h.Id)]);
                Print("", "FTS5", queries, q => [.. fts.Search(q).Select(i => data.Passages[i].Id)]);
            }
        }

        return 0;
    }

    private static void Print(
        string name, string engine, List<JudgedQuery> queries, Func<string, List<string>> search)
    {
        var latency = Latency.Measure(queries.ConvertAll(q => q.Text), q => search(q));
        var (first, third) = (0.0, 0.0);
        foreach (var query in queries)
        {
            var ranked = search(query.Text).Take(3).ToList();
            first += ranked.Take(1).Count(query.Relevant.Contains) / (double)query.Relevant.Count;
            third += ranked.Count(query.Relevant.Contains) / (double)query.Relevant.Count;
        }

        Report.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-32} {engine}  R@1 {first / queries.Count:0.000}  R@3 {third / queries.Count:0.000}  {latency}"));
    }
}
