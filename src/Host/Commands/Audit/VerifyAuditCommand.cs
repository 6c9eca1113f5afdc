using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Audit;
using BachDang.Outreach.Ward.Data;

namespace BachDang.Outreach.Host.Commands.Audit;

/// <summary>Walks the audit log from its first entry to its last.</summary>
internal static class VerifyAuditCommand
{
    private const string Expected = "digest";

    private const string Usage = """
        verify-audit [--digest HEX]
        Walks the audit log and finds the first entry that was changed, removed or put in. Prints the number of entries
        and the digest of the last one. Write both down outside this machine: with --digest the log must still hold
        an entry of that digest, which shows also that nothing was cut off its end.
        Exit code 1 when the log is broken.
        """;

    public static readonly Command Command = new(
        "verify-audit", "Find changed, removed or inserted entries of the audit log.", Usage, [Expected], RunAsync);

    private static async Task<int> RunAsync(CommandArguments arguments, CancellationToken ct)
    {
        if (arguments.Words.Count > 0) throw new WrongUsageException($"What is '{arguments.Words[0]}'?");
        await using var app = Server.Build([]);
        if (!await app.Services.IsWardReadyAsync(ct))
        {
            CommandOutput.Error.WriteLine("There is no database yet, or it waits for an update at the next start.");
            return ExitCode.FoundWrong;
        }
        await using var scope = app.Services.CreateAsyncScope();
        var verify = new VerifyAudit(scope.ServiceProvider.GetRequiredService<WardDb>());
        var state = await verify.RunAsync(ct);
        if (state.Fault is { } fault)
        {
            CommandOutput.Error.WriteLine(Sentence(fault));
            CommandOutput.Error.WriteLine($"Whole before that: {state.Entries} entries, digest {state.Digest}");
            return ExitCode.FoundWrong;
        }
        if (arguments.Option(Expected) is { } digest && !await verify.HoldsAsync(digest, ct))
        {
            CommandOutput.Error.WriteLine("The log is whole in itself but holds no entry of that digest: entries were "
                + "cut off its end, or it was written anew.");
            return ExitCode.FoundWrong;
        }
        CommandOutput.Out.WriteLine($"Whole: {state.Entries} entries, digest {state.Digest}");
        return ExitCode.Done;
    }

    private static string Sentence(AuditFault fault) => fault.Kind switch
    {
        AuditFaultKind.Missing => $"Entry {fault.Number} is missing.",
        AuditFaultKind.Changed => $"Entry {fault.Number} was changed.",
        AuditFaultKind.Unlinked => $"Entry {fault.Number} does not follow from the one before: exchanged or put in.",
        AuditFaultKind.WrongEnd => $"The log ends at entry {fault.Number}, but its end as kept apart is another.",
    };
}
