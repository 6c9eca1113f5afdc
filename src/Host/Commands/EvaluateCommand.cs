using BachDang.Outreach.Host.Content;
using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Knowledge.Evaluation;

namespace BachDang.Outreach.Host.Commands;

internal static class EvaluateCommand
{
    private const string Usage = """
        evaluate [--golden tests/golden] [--misses yes]
        Asks every golden question and prints, per set and spelling, how many were found, answered right, answered wrong
        and refused. Exit code 1 when a share held in floor.yml is broken. --misses yes also prints every miss.
        """;

    public static readonly Command Command = new(
        "evaluate", "Measure the answers on the golden questions.", Usage, ["golden", "misses"], RunAsync);

    private static async Task<int> RunAsync(CommandArguments arguments, CancellationToken ct)
    {
        var golden = arguments.Option("golden") ?? Path.Combine("tests", "golden");
        if (!Directory.Exists(golden)) throw new WrongUsageException($"There is no folder '{golden}'.");
        var knowledge = KnowledgeBase.Open(ContentFolder.Find(arguments.Configuration), TimeProvider.System);
        var measured = await new EvaluationRun(knowledge).RunAsync(golden, ct);
        if (arguments.Option("misses") is not null)
            foreach (var miss in measured.Misses) CommandOutput.Out.WriteLine(miss);
        foreach (var line in measured.Lines) CommandOutput.Out.WriteLine(line);
        foreach (var broken in measured.Broken) CommandOutput.Out.WriteLine(broken);
        return measured.Broken.Count == 0 ? ExitCode.Done : ExitCode.FoundWrong;
    }
}
