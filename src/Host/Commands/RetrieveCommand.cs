using BachDang.Outreach.Knowledge.Search;

namespace BachDang.Outreach.Host.Commands;

internal static class RetrieveCommand
{
    private const string Usage = """
        retrieve --corpus c.jsonl --queries q.jsonl --out run.jsonl
        Runs the search engine over any corpus. Corpus lines: {"id","title","text"}; query lines: {"id","text"};
        output lines: {"query_id","ranked":[ids, best first],"ms"}, ms being the search alone after one warm-up pass.
        """;

    public static readonly Command Command = new(
        "retrieve", "Run the search engine over a corpus of your own.", Usage, ["corpus", "queries", "out"], RunAsync);

    private static Task<int> RunAsync(CommandArguments arguments, CancellationToken ct)
    {
        try
        {
            var summary = RetrievalRun.Run(arguments.Required("corpus"), arguments.Required("queries"),
                arguments.Required("out"), new SearchSettings());
            CommandOutput.Error.WriteLine(
                $"{summary.Passages} passages indexed in {summary.BuildTime.TotalSeconds:0.00} s; "
                + $"{summary.Queries} questions, median {summary.MedianMs * 1000:0} µs.");
            return Task.FromResult(ExitCode.Done);
        }
        catch (RetrievalFileException wrong)
        {
            CommandOutput.Error.WriteLine(wrong.Message);
            return Task.FromResult(ExitCode.FoundWrong);
        }
    }
}
