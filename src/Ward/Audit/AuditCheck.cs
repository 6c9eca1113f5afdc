using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BachDang.Outreach.Ward.Audit;

/// <summary>How far a walk along the whole audit log is.</summary>
/// <param name="Done">Entries that hold so far.</param>
/// <param name="Of">Entries when it began.</param>
/// <param name="EndedAt">Null while it runs.</param>
/// <param name="Found">What it found; null while it runs and when it failed.</param>
public sealed record AuditCheckState(
    DateTimeOffset BegunAt, long Done, long Of, DateTimeOffset? EndedAt, AuditState? Found);

/// <summary>Verifies the audit log behind the page, one walk at a time in this process; the page may be left
/// meanwhile.</summary>
public sealed class AuditCheck(IServiceScopeFactory scopes, TimeProvider clock, ILogger<AuditCheck> log)
{
    private readonly Lock _lock = new();
    private AuditCheckState? _state;

    /// <summary>The walk that runs, or the last one; null before the first.</summary>
    public AuditCheckState? State
    {
        get { lock (_lock) return _state; }
    }

    /// <summary>Begins a walk unless one runs.</summary>
    public void Begin()
    {
        lock (_lock)
        {
            if (_state is { EndedAt: null }) return;
            _state = new AuditCheckState(clock.GetUtcNow(), 0, 0, null, null);
        }
        _ = Task.Run(WalkAsync, CancellationToken.None);
    }

    private async Task WalkAsync()
    {
        AuditState? found = null;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<WardDb>();
            var of = await db.AuditHeads.Select(h => h.Number).SingleAsync(CancellationToken.None);
            Change(state => state with { Of = of });
            found = await new VerifyAudit(db).RunAsync(
                done => Change(state => state with { Done = done }), CancellationToken.None);
        }
        catch (Exception exception)
        {
            log.AuditCheckFailed(exception);
        }
        finally
        {
            Change(state => state with { EndedAt = clock.GetUtcNow(), Found = found });
        }
    }

    private void Change(Func<AuditCheckState, AuditCheckState> change)
    {
        lock (_lock) _state = change(_state!);
    }
}
