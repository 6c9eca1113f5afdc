using System.Globalization;
using BachDang.Outreach.Host.Content;
using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Knowledge.Content;
using BachDang.Outreach.Knowledge.Evaluation;

namespace BachDang.Outreach.Host.Commands;

internal static class EvaluateCommand
{
    private const string Usage = """
        evaluate [--golden tests/golden] [--out docs/scorecard.md] [--misses yes]
        Asks every golden question and prints the figures by component: retrieval, bands, routing, citation, refusal,
        follow-ups, injection, personal data, metamorphic. --out also writes them as a page; --misses yes prints every
        miss, the worst first. Exit code 1 when a figure held in floor.yml is broken.
        """;

    public static readonly Command Command = new(
        "evaluate", "Measure the answers on the golden questions.", Usage, ["golden", "out", "misses"], RunAsync);

    private static async Task<int> RunAsync(CommandArguments arguments, CancellationToken ct)
    {
        var golden = arguments.Option("golden") ?? Path.Combine("tests", "golden");
        if (!Directory.Exists(golden)) throw new WrongUsageException($"There is no folder '{golden}'.");
        var knowledge = KnowledgeBase.Open(ContentFolder.Find(arguments.Configuration), TimeProvider.System);
        if (await MeasureAsync(knowledge, golden, ct) is not { } card) return ExitCode.FoundWrong;
        if (arguments.Option("misses") is not null)
            foreach (var miss in card.Misses) CommandOutput.Out.WriteLine(miss);
        foreach (var line in card.Lines) CommandOutput.Out.WriteLine(line);
        CommandOutput.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"One answer takes {card.Latency.Median:0.0} ms in the median and {card.Latency.P95:0.0} ms at p95 "
            + $"({card.Latency.Asked} questions, each asked for the first time; for information)."));
        foreach (var broken in card.Broken) CommandOutput.Out.WriteLine(broken);
        if (card.Broken.Count == 0) CommandOutput.Out.WriteLine("Every floor holds.");
        return await WriteAsync(arguments.Option("out"), card, ct) && card.Broken.Count == 0
            ? ExitCode.Done
            : ExitCode.FoundWrong;
    }

    private static async Task<Scorecard?> MeasureAsync(KnowledgeBase knowledge, string golden, CancellationToken ct)
    {
        try
        {
            return await new EvaluationRun(knowledge).RunAsync(golden, ct);
        }
        catch (InvalidContentException broken)
        {
            foreach (var problem in broken.Problems) CommandOutput.Error.WriteLine(problem);
            return null;
        }
    }

    private static async Task<bool> WriteAsync(string? path, Scorecard card, CancellationToken ct)
    {
        if (path is null) return true;
        try
        {
            await File.WriteAllTextAsync(path, card.Page, ct);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            CommandOutput.Error.WriteLine(exception.Message);
            return false;
        }
    }
}
