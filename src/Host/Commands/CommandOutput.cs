namespace BachDang.Outreach.Host.Commands;

/// <summary>The only place that writes to the console; the server itself logs.</summary>
#pragma warning disable RS0030 // Commands are read by a person or a pipe at the console: that is their output.
internal static class CommandOutput
{
    public static TextWriter Out => Console.Out;

    /// <summary>Whether a person reads along, rather than a file or another program.</summary>
    public static bool IsTerminal => !Console.IsOutputRedirected;

    public static TextWriter Error => Console.Error;
}
#pragma warning restore RS0030
