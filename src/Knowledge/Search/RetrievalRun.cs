using System.Diagnostics;
using System.Text.Json;

namespace BachDang.Outreach.Knowledge.Search;

/// <summary>What a retrieval run did, for its last line.</summary>
/// <param name="Passages">Passages indexed.</param>
/// <param name="Queries">Questions asked.</param>
/// <param name="BuildTime">Time to build the index.</param>
/// <param name="MedianMs">Median time of one search, in milliseconds.</param>
public sealed record RetrievalSummary(int Passages, int Queries, TimeSpan BuildTime, double MedianMs);

/// <summary>Runs the search engine over any corpus, so that it can be judged from outside.</summary>
public static class RetrievalRun
{
    private const int Take = 50;

    /// <summary>
    /// Indexes <paramref name="corpus"/> (lines of {id, title, text}), asks every line of <paramref name="queries"/>
    /// ({id, text}) once to warm up and once measured, and writes {query_id, ranked, ms} lines to
    /// <paramref name="output"/>; <c>ms</c> is the search alone.
    /// </summary>
    /// <exception cref="RetrievalFileException">A file or line cannot be used; the message says which.</exception>
    public static RetrievalSummary Run(string corpus, string queries, string output, SearchSettings settings)
    {
        var passages = RetrievalFiles.ReadCorpus(corpus).ConvertAll(row => ToPassage(row.Id, row.Title, row.Text));
        var questions = RetrievalFiles.ReadQueries(queries);
        var start = Stopwatch.GetTimestamp();
        var index = SearchIndex.Build(passages, settings);
        var buildTime = Stopwatch.GetElapsedTime(start);
        foreach (var question in questions) index.Search(question.Text, Take);
        var times = new double[questions.Count];
        var found = new IReadOnlyList<Hit>[questions.Count];
        for (var i = 0; i < questions.Count; i++)
        {
            start = Stopwatch.GetTimestamp();
            found[i] = index.Search(questions[i].Text, Take).Hits;
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Write(output, questions, found, times);
        var sorted = times.Order().ToArray();
        return new RetrievalSummary(
            passages.Count, questions.Count, buildTime, sorted.Length == 0 ? 0 : sorted[sorted.Length / 2]);
    }

    private static Passage ToPassage(string id, string title, string text) => new(
        id,
        title.Length == 0
            ? [new PassageField(FieldKind.Body, text)]
            : [new PassageField(FieldKind.Title, title), new PassageField(FieldKind.Body, text)]);

    private static void Write(
        string output, List<(string Id, string Text)> questions, IReadOnlyList<Hit>[] found, double[] times)
    {
        try
        {
            using var writer = new StreamWriter(output);
            for (var i = 0; i < found.Length; i++)
            {
                var row = new { query_id = questions[i].Id, ranked = found[i].Select(h => h.Id), ms = times[i] };
                writer.Write(JsonSerializer.Serialize(row));
                writer.Write('\n');
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new RetrievalFileException($"{output}: cannot be written ({e.Message})", e);
        }
    }
}
