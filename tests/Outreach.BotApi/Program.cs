using System.Globalization;
using Microsoft.Extensions.Logging;

namespace BachDang.Outreach.BotApi;

/// <summary>Runs the server by hand: <c>dotnet run --project tests/Outreach.BotApi -- 8081</c>, then start the bot with
/// <c>Telegram__BaseUrl=http://127.0.0.1:8081 Telegram__Token=1:TEST</c> and open the address in a browser.</summary>
internal static partial class Program
{
    private const int DefaultPort = 8081;

    public static async Task<int> Main(string[] args)
    {
        var port = DefaultPort;
        if (args.Length > 1 || (args.Length == 1 && !int.TryParse(args[0], CultureInfo.InvariantCulture, out port)))
            return 2;
        using var logs = LoggerFactory.Create(builder => builder.AddSimpleConsole(o => o.SingleLine = true));
        await using var server = await BotApiServer.StartAsync(new BotApiRules { EnforceRates = true }, port);
        Listening(logs.CreateLogger("BotApi"), server.Url);
        await server.WaitForShutdownAsync();
        return 0;
    }

    [LoggerMessage(1, LogLevel.Information, "Bot API server and control page: {Url}")]
    private static partial void Listening(ILogger log, string url);
}
