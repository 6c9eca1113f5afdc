using System.Diagnostics;
using System.Net.Sockets;
using System.Security.Cryptography;
using BachDang.Outreach.Tests.Support;
using Xunit;

namespace BachDang.Outreach.EndToEnd.Support;

/// <summary>Azurite, Microsoft's own stand-in for Blob storage, as a process that can be stopped and started again on
/// what it had. Installed from npm into the tests' build folder when it is not there yet.</summary>
public sealed class Azurite : IAsyncLifetime, IDisposable
{
    private const string Account = "outreachtests";
    private static readonly string Home = Path.Combine(AppContext.BaseDirectory, "Azurite");
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly OwnFolder _folder = new();
    private readonly string _key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(64));
    private readonly int _port = FreePorts.Two().First;
    private Process? _process;

    public static string? WhyNot => ToolRuns("node") && ToolRuns("npm")
        ? null
        : "needs Node 20 with npm, to install and run Azurite";

    public string ConnectionString => $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={_key};"
        + $"BlobEndpoint=http://127.0.0.1:{_port}/{Account};";

    public async Task InitializeAsync()
    {
        if (WhyNot is not null) return;
        if (!File.Exists(Path.Combine(Home, "node_modules", ".package-lock.json")))
        {
            using var install = Process.Start(new ProcessStartInfo("npm", ["ci", "--loglevel=error"])
            { WorkingDirectory = Home })!;
            await install.WaitForExitAsync(new CancellationTokenSource(Patience).Token);
            if (install.ExitCode != 0) throw new InvalidOperationException("npm ci could not install Azurite.");
        }
        await StartAsync();
    }

    public async Task StartAsync()
    {
        var start = new ProcessStartInfo("node",
        [
            Path.Combine("node_modules", "azurite", "dist", "src", "blob", "main.js"),
            "--blobHost", "127.0.0.1", "--blobPort", $"{_port}", "--location", _folder.Path, "--silent",
            "--disableTelemetry",
        ])
        { WorkingDirectory = Home, RedirectStandardOutput = true };
        start.Environment["AZURITE_ACCOUNTS"] = $"{Account}:{_key}";
        _process = Process.Start(start)!;
        var waited = Stopwatch.StartNew();
        while (!await ListensAsync())
        {
            if (_process.HasExited || waited.Elapsed > Patience)
                throw new InvalidOperationException("Azurite did not start.");
            await Task.Delay(50);
        }
    }

    public async Task StopAsync()
    {
        if (_process is null) return;
        using (var signal = Process.Start("kill", ["-TERM", $"{_process.Id}"])) await signal.WaitForExitAsync();
        await _process.WaitForExitAsync(new CancellationTokenSource(Patience).Token);
        _process.Dispose();
        _process = null;
    }

    /// <summary>At once, as a power cut would.</summary>
    public void Kill() => _process!.Kill();

    public Task DisposeAsync() => StopAsync();

    public void Dispose() => _folder.Dispose();

    private async Task<bool> ListensAsync()
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync("127.0.0.1", _port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static bool ToolRuns(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator).Any(folder => folder.Length > 0 && File.Exists(Path.Combine(folder, name)));
}
