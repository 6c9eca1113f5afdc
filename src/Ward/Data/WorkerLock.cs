using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BachDang.Outreach.Ward.Data;

/// <summary>On SQLite one process at a time may work the roads: it holds a lock file in the data folder, which the
/// operating system frees even when the process is killed. So whoever gets it knows that every claim in the tables is
/// left over from a dead process. On PostgreSQL workers share by claims and nothing is locked.</summary>
public sealed class WorkerLock(IOptions<DataOptions> options, TimeProvider clock, ILogger<WorkerLock> log) : IDisposable
{
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(2);
    private readonly SemaphoreSlim _once = new(1, 1);
    private FileStream? _file;

    /// <summary>Waits until this process may work.</summary>
    /// <returns>True when it is certainly the only worker, false when others may work beside it.</returns>
    public async Task<bool> WaitForTurnAsync(CancellationToken ct)
    {
        if (options.Value.Provider == DatabaseProvider.Postgres) return false;
        await _once.WaitAsync(ct);
        try
        {
            for (var told = false; _file is null; told = true)
            {
                if ((_file = TryOpen()) is not null) break;
                if (!told) log.WorkerLockHeld(options.Value.Folder);
                await Task.Delay(Wait, clock, ct);
            }
        }
        finally
        {
            _once.Release();
        }
        return true;
    }

    public void Dispose()
    {
        _file?.Dispose();
        _once.Dispose();
    }

    private FileStream? TryOpen()
    {
        try
        {
            var path = Path.Combine(options.Value.Folder, "worker.lock");
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception) when (exception is not DirectoryNotFoundException)
        {
            // Held by another process; the caller waits and says so.
            return null;
        }
    }
}
