using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace BachDang.Outreach.Ward.Data;

/// <summary>The gate through which the roads write. Work that waits at the same moment shares one transaction and so
/// one commit (one disk sync); each piece keeps its own savepoint, so one that fails takes nothing with it. SQLite has
/// one writer, hence one lane; PostgreSQL gets several lanes.</summary>
public sealed class WardWrites : BackgroundService
{
    private const int MostInOneCommit = 64;
    private const int MostWaiting = 10_000;
    private const int PostgresLanes = 8;

    private readonly Channel<Work> _waiting = Channel.CreateBounded<Work>(MostWaiting);
    private readonly IServiceScopeFactory _scopes;
    private readonly int _lanes;

    public WardWrites(IServiceScopeFactory scopes, IOptions<DataOptions> options)
    {
        _scopes = scopes;
        _lanes = options.Value.Provider == DatabaseProvider.Postgres ? PostgresLanes : 1;
    }

    /// <summary>Runs one piece of work in a transaction and returns when it is committed.</summary>
    /// <param name="work">Changes the context; it is saved afterwards, by the gate.</param>
    /// <param name="ct">Gives up waiting for a place; work already begun is committed all the same.</param>
    /// <exception cref="DbUpdateException">This piece failed; nothing of it is stored.</exception>
    public async Task<T> RunAsync<T>(Func<WardDb, CancellationToken, Task<T>> work, CancellationToken ct)
    {
        var item = new Work<T>(work);
        await _waiting.Writer.WriteAsync(item, ct);
        return await item.Done.Task;
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        // Whoever stops later (Kestrel's last requests, workers) still gets its commit: the lanes drain first.
        _waiting.Writer.TryComplete();
        if (ExecuteTask is { } lanes) await lanes.WaitAsync(cancellationToken);
        await base.StopAsync(cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, _lanes).Select(_ => Task.Run(RunLaneAsync, CancellationToken.None)));

    private async Task RunLaneAsync()
    {
        var batch = new List<Work>(MostInOneCommit);
        while (await _waiting.Reader.WaitToReadAsync(CancellationToken.None))
        {
            while (batch.Count < MostInOneCommit && _waiting.Reader.TryRead(out var work)) batch.Add(work);
            if (batch.Count > 0) await CommitAsync(batch);
            batch.Clear();
        }
    }

    private async Task CommitAsync(List<Work> batch)
    {
        try
        {
            await using var scope = _scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<WardDb>();
            db.Database.AutoSavepointsEnabled = false;
            await using var transaction = await db.Database.BeginTransactionAsync(CancellationToken.None);
            foreach (var work in batch)
            {
                // Alone in its transaction a piece needs no savepoint: its failure rolls back nothing of others.
                if (batch.Count > 1) await transaction.CreateSavepointAsync("piece", CancellationToken.None);
                if (await work.TryAsync(db)) continue;
                if (batch.Count > 1) await transaction.RollbackToSavepointAsync("piece", CancellationToken.None);
            }
            await transaction.CommitAsync(CancellationToken.None);
            foreach (var work in batch) work.Complete();
        }
        catch (Exception exception)
        {
            // The database itself failed: every piece's caller must know that nothing was stored.
            foreach (var work in batch) work.Fail(exception);
        }
    }

    private abstract class Work
    {
        protected Exception? Failure { get; set; }

        public abstract Task<bool> TryAsync(WardDb db);

        public abstract void Complete();

        public abstract void Fail(Exception exception);
    }

    private sealed class Work<T>(Func<WardDb, CancellationToken, Task<T>> work) : Work
    {
        private T? _value;

        public TaskCompletionSource<T> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override async Task<bool> TryAsync(WardDb db)
        {
            try
            {
                _value = await work(db, CancellationToken.None);
                await db.SaveChangesAsync(CancellationToken.None);
                return true;
            }
            catch (Exception exception)
            {
                Failure = exception;
                return false;
            }
            finally
            {
                db.ChangeTracker.Clear();
            }
        }

        public override void Complete()
        {
            if (Failure is null) Done.TrySetResult(_value!);
            else Done.TrySetException(Failure);
        }

        public override void Fail(Exception exception) => Done.TrySetException(Failure ?? exception);
    }
}
