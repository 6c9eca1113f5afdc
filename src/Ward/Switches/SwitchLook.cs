using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BachDang.Outreach.Ward.Switches;

/// <summary>Whether something is on, for every message and page: looks into the table at most every two seconds, so
/// that a turn of a switch counts in every process within that time.</summary>
public sealed class SwitchLook(IServiceScopeFactory scopes, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _reading = new(1, 1);
    private volatile Seen? _seen;

    public async ValueTask<bool> IsOnAsync(Switchable what, CancellationToken ct)
    {
        var seen = _seen;
        if (seen is null || clock.GetElapsedTime(seen.At) >= Fresh) seen = await LookAsync(seen, ct);
        return !seen.Off.Contains(what);
    }

    /// <summary>The next question looks into the table.</summary>
    public void Forget() => _seen = null;

    public void Dispose() => _reading.Dispose();

    private async Task<Seen> LookAsync(Seen? before, CancellationToken ct)
    {
        // One looks; the others go by what was seen last.
        if (!await _reading.WaitAsync(before is null ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, ct)) return before!;
        try
        {
            if (_seen is { } now && now != before) return now;
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<WardDb>();
            var at = clock.GetTimestamp();
            var off = await db.SwitchStates.Where(s => s.IsOff).Select(s => s.What).ToListAsync(ct);
            return _seen = new Seen(at, [.. off]);
        }
        finally
        {
            _reading.Release();
        }
    }

    private sealed record Seen(long At, HashSet<Switchable> Off);
}
