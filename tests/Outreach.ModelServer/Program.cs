using System.Globalization;
using Microsoft.Extensions.Logging;

namespace BachDang.Outreach.ModelServer;

/// <summary>Runs the server by hand: <c>dotnet run --project tests/Outreach.ModelServer -- good 8090</c>, then start
/// the service with <c>Llm__Endpoint=http://127.0.0.1:8090/v1 Llm__Model=scripted</c>.</summary>
internal static partial class Program
{
    private const int DefaultPort = 8090;

    public static async Task<int> Main(string[] args)
    {
        using var logs = LoggerFactory.Create(builder => builder.AddSimpleConsole(o => o.SingleLine = true));
        var log = logs.CreateLogger("ModelServer");
        var port = DefaultPort;
        if (args.Length is 0 or > 2 || !Scripts.Names.Contains(args[0])
            || (args.Length == 2 && !int.TryParse(args[1], CultureInfo.InvariantCulture, out port)))
        {
            Usage(log, string.Join(' ', Scripts.Names));
            return 2;
        }
        await using var server = await ScriptedModel.StartAsync(args[0], port);
        Listening(log, args[0], server.Endpoint);
        await server.WaitForShutdownAsync();
        return 0;
    }

    [LoggerMessage(1, LogLevel.Information, "A model that behaves '{Script}': {Endpoint}")]
    private static partial void Listening(ILogger log, string script, string endpoint);

    [LoggerMessage(2, LogLevel.Error, "Give a script, and a port if you like. Scripts: {Scripts}")]
    private static partial void Usage(ILogger log, string scripts);
}
