using BachDang.Outreach.Host.Content;
using BachDang.Outreach.Knowledge.Content.Checking;

namespace BachDang.Outreach.Host.Commands;

internal static class CheckContentCommand
{
    private const string Usage = """
        check-content [--changelog write]
        Reads the content folder (Content:Folder) and prints what is wrong as file:line: message. Exit code 1 when there
        is an error; warnings alone exit with 0. --changelog write first writes CHANGELOG.md anew from the articles'
        history.
        """;

    public static readonly Command Command = new(
        "check-content", "Check articles, laws, replies and routes; print file and line.", Usage, ["changelog"],
        RunAsync);

    private static Task<int> RunAsync(CommandArguments arguments, CancellationToken ct)
    {
        var folder = ContentFolder.Find(arguments.Configuration);
        var changelog = arguments.Option("changelog");
        if (changelog is not (null or "write"))
            throw new WrongUsageException($"--changelog can only be 'write', not '{changelog}'.");
        if (changelog is not null) ContentCheck.WriteChangelog(folder);
        var problems = ContentCheck.Run(folder, VietnamDay.Of(TimeProvider.System), ReplyKeysInCode.All());
        foreach (var problem in problems) CommandOutput.Out.WriteLine(problem);
        var errors = problems.Count(problem => problem.IsError);
        CommandOutput.Out.WriteLine($"{errors} errors, {problems.Count - errors} warnings.");
        return Task.FromResult(errors == 0 ? ExitCode.Done : ExitCode.FoundWrong);
    }
}
