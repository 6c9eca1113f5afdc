using BachDang.Outreach.Host;
using BachDang.Outreach.Host.Commands;

// A first word that is no option is a command; without one the program is the server.
return args is [var first, ..] && (!first.StartsWith('-') || first is "--help" or "-h")
    ? await CommandLine.RunAsync(args)
    : await Server.RunAsync(args);

/// <summary>Named so that tests can start the real host.</summary>
internal sealed partial class Program;
