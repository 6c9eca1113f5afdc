using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace BachDang.Outreach.EndToEnd.Support;

/// <summary>The built program as an operating system process of its own, with folders of its own, on ports the system
/// chooses.</summary>
internal sealed partial class RunningHost : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> _addresses = [];

    private RunningHost(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Take(line.Data);
        process.ErrorDataReceived += (_, line) => Take(line.Data);
    }

    public string Public => _addresses[0];

    public string Staff => _addresses[1];

    public string Output => string.Join('\n', _output);

    /// <summary>Starts the server and waits until both doors listen.</summary>
    /// <param name="folder">Where data and keys are; the same folder again is the same installation.</param>
    /// <param name="settings">Further configuration, with colons.</param>
    public static async Task<RunningHost> StartAsync(string folder, params (string Key, string Value)[] settings)
    {
        var host = Launch(folder, [], settings);
        await Task.WhenAny(host._ready.Task, host._process.WaitForExitAsync(), Task.Delay(Patience));
        if (!host._ready.Task.IsCompleted)
        {
            await host.DisposeAsync();
            throw new InvalidOperationException($"The program did not start:\n{host.Output}");
        }
        return host;
    }

    /// <summary>Runs the program to its end.</summary>
    /// <returns>Its exit code and everything it wrote.</returns>
    public static async Task<(int ExitCode, string Output)> RunAsync(
        string folder, string[] arguments, params (string Key, string Value)[] settings)
    {
        await using var host = Launch(folder, arguments, settings);
        await host._process.WaitForExitAsync(new CancellationTokenSource(Patience).Token);
        return (host._process.ExitCode, host.Output);
    }

    /// <summary>Ends it as a power cut would.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Asks it to stop, as systemd does.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> StopAsync()
    {
        using var signal = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await signal.WaitForExitAsync();
        await _process.WaitForExitAsync(new CancellationTokenSource(Patience).Token);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) await KillAsync();
        _process.Dispose();
    }

    private static RunningHost Launch(string folder, string[] arguments, (string Key, string Value)[] settings)
    {
        Directory.CreateDirectory(folder);
        var start = new ProcessStartInfo("dotnet", [Program.Path, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment["Public__Url"] = "http://127.0.0.1:0";
        start.Environment["Staff__Url"] = "http://127.0.0.1:0";
        foreach (var (key, value) in settings) start.Environment[key.Replace(":", "__")] = value;
        var host = new RunningHost(new Process { StartInfo = start });
        host._process.Start();
        host._process.StandardInput.Close();
        host._process.BeginOutputReadLine();
        host._process.BeginErrorReadLine();
        return host;
    }

    private void Take(string? line)
    {
        if (line is null) return;
        _output.Enqueue(line);
        if (Listening().Match(line) is not { Success: true } match) return;
        _addresses.Add(match.Groups[1].Value);
        if (_addresses.Count == 2) _ready.TrySetResult();
    }

    [GeneratedRegex(@"Now listening on: (\S+)")]
    private static partial Regex Listening();
}
