namespace BachDang.Outreach.Host.Commands;

/// <summary>A command of the executable.</summary>
/// <param name="Name">As typed.</param>
/// <param name="Summary">One line for the list.</param>
/// <param name="Usage">Shown by <c>--help</c> and after wrong usage.</param>
/// <param name="Options">The options it knows, without dashes; each takes a value.</param>
/// <param name="RunAsync">Returns the exit code: 0 done, 1 found something wrong, 2 wrong usage.</param>
/// <param name="Flags">The options that take no value; null for none.</param>
internal sealed record Command(
    string Name, string Summary, string Usage, string[] Options,
    Func<CommandArguments, CancellationToken, Task<int>> RunAsync, string[]? Flags = null);

/// <summary>Arguments that make no sense; the frame prints the sentence and the usage and exits with 2.</summary>
internal sealed class WrongUsageException(string sentence) : Exception(sentence);

internal static class ExitCode
{
    public const int Done = 0;
    public const int FoundWrong = 1;
    public const int WrongUsage = 2;
}
