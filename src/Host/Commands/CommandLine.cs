using BachDang.Outreach.Host.Accounts;
using BachDang.Outreach.Host.Commands.Audit;
using BachDang.Outreach.Host.Custody;
using BachDang.Outreach.Host.Demo;

namespace BachDang.Outreach.Host.Commands;

/// <summary>The commands of the executable, in the order of the help page.</summary>
internal static class CommandLine
{
    private static readonly Command[] All =
    [
        AskCommand.Command,
        RetrieveCommand.Command,
        CheckContentCommand.Command,
        EvaluateCommand.Command,
        CreateOfficerCommand.Command,
        CreateCustodianCommand.Command,
        VerifyAuditCommand.Command,
        DemoCommand.Command,
        DoctorCommand.Command,
    ];

    public static Task<int> RunAsync(string[] args) => StartFailures.GuardAsync(async () =>
    {
        var (name, rest) = (args[0], args[1..]);
        if (name is "help" or "--help" or "-h") return List();
        if (All.FirstOrDefault(command => command.Name == name) is not { } command)
        {
            CommandOutput.Error.WriteLine($"Unknown command '{name}'.");
            List();
            return ExitCode.WrongUsage;
        }
        if (rest.Contains("--help"))
        {
            CommandOutput.Out.WriteLine(command.Usage);
            return ExitCode.Done;
        }
        using var stop = new StopOnInterrupt();
        try
        {
            var arguments = CommandArguments.Parse(
                rest, ProgramSettings.Read(), command.Options, command.Flags ?? []);
            return await command.RunAsync(arguments, stop.Token);
        }
        catch (WrongUsageException wrong)
        {
            CommandOutput.Error.WriteLine(wrong.Message);
            CommandOutput.Error.WriteLine(command.Usage);
            return ExitCode.WrongUsage;
        }
    });

    private static int List()
    {
        CommandOutput.Out.WriteLine("Without a command the server starts. Commands (each with --help):");
        foreach (var command in All) CommandOutput.Out.WriteLine($"  {command.Name,-15} {command.Summary}");
        return ExitCode.Done;
    }
}
