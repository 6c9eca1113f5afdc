using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace BachDang.Outreach.Load;

/// <summary>The service as a real process in a folder of its own, with Telegram's webhook pointed at it.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    public const string Secret = "load-secret";
    private readonly string _program;
    private readonly string _content;
    private readonly Dictionary<string, string> _settings;
    private Process? _process;

    /// <param name="program">The Host's dll.</param>
    /// <param name="content">The content folder.</param>
    /// <param name="sinkUrl">The Bot API server it talks to.</param>
    /// <param name="more">Further settings and environment, such as LD_PRELOAD.</param>
    public HostProcess(string program, string content, string sinkUrl, IReadOnlyDictionary<string, string>? more = null)
    {
        (_program, _content) = (Path.GetFullPath(program), Path.GetFullPath(content));
        Folder = Directory.CreateTempSubdirectory("outreach-load-").FullName;
        (PublicPort, StaffPort) = (FreePort(), FreePort());
        _settings = new Dictionary<string, string>
        {
            ["Public__Url"] = $"http://127.0.0.1:{PublicPort}",
            ["Staff__Url"] = $"http://127.0.0.1:{StaffPort}",
            ["Content__Folder"] = _content,
            ["Telegram__Token"] = "1:LOAD",
            ["Telegram__BaseUrl"] = sinkUrl,
            ["Telegram__Mode"] = "Webhook",
            ["Telegram__WebhookUrl"] = $"http://127.0.0.1:{PublicPort}/webhooks/telegram",
            ["Telegram__SecretToken"] = Secret,
            ["Logging__LogLevel__Default"] = "Warning",
        };
        foreach (var (key, value) in more ?? new Dictionary<string, string>()) _settings[key] = value;
    }

    public string Folder { get; }

    public int PublicPort { get; }

    public int StaffPort { get; }

    public string WebhookUrl => _settings["Telegram__WebhookUrl"];

    public bool IsRunning => _process is { HasExited: false };

    /// <summary>Processor time used so far.</summary>
    public TimeSpan Cpu => _process!.TotalProcessorTime;

    /// <summary>Resident memory now and at its highest, in MB, from the kernel's own account.</summary>
    public (double Now, double Highest) Memory()
    {
        var lines = File.ReadAllLines($"/proc/{_process!.Id}/status");
        return (Read("VmRSS:"), Read("VmHWM:"));

        double Read(string name) => double.Parse(
            lines.First(line => line.StartsWith(name, StringComparison.Ordinal))
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }

    public async Task StartAsync(HttpClient http, CancellationToken ct)
    {
        var start = new ProcessStartInfo("dotnet", [_program])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (key, value) in _settings) start.Environment[key] = value;
        _process = Process.Start(start) ?? throw new InvalidOperationException("The host did not start.");
        var log = new StreamWriter(Path.Combine(Folder, $"host-{_process.Id}.log")) { AutoFlush = true };
        _process.OutputDataReceived += (_, line) => Note(log, line.Data);
        _process.ErrorDataReceived += (_, line) => Note(log, line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        while (!await IsReadyAsync(http, ct))
        {
            if (_process.HasExited)
                throw new InvalidOperationException($"The host ended with {_process.ExitCode}; see {Folder}.");
            await Task.Delay(50, ct);
        }
    }

    /// <summary>Ends the process the hard way, as a power cut would.</summary>
    public async Task KillAsync()
    {
        if (_process is null) return;
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Directory.Delete(Folder, recursive: true);
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void Note(StreamWriter log, string? line)
    {
        lock (log)
        {
            if (line is not null) log.WriteLine(line);
        }
    }

    private async Task<bool> IsReadyAsync(HttpClient http, CancellationToken ct)
    {
        try
        {
            using var answer = await http.GetAsync($"http://127.0.0.1:{PublicPort}/health/ready", ct);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false; // not listening yet
        }
    }
}
