using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace BachDang.Outreach.Ward.Data;

/// <summary>The gate through which the roads write. SQLite has one writer, hence one lane, and work that waits at the
/// same moment shares one transaction and so one commit (one disk sync); each piece keeps its own savepoint, so one
/// that fails takes nothing with it. PostgreSQL gets several lanes and a transaction for every piece: it shares the
/// sync among them by itself, while pieces in one transaction would hold each other's talks and wait in circles, a
/// second each time.</summary>
public sealed class WardWrites : BackgroundService
{
    private const int MostInOneSqliteCommit = 64;
    private const int MostWaiting = 10_000;
    private const int PostgresLanes = 16;
    private const int MostTries = 4;

    private readonly Channel<Work> _waiting = Channel.CreateBounded<Work>(MostWaiting);
    private readonly IServiceScopeFactory _scopes;
    private readonly int _lanes;
    private readonly int _mostInOneCommit;

    public WardWrites(IServiceScopeFactory scopes, IOptions<DataOptions> options)
    {
        _scopes = scopes;
        (_lanes, _mostInOneCommit) = options.Value.Provider switch
        {
            DatabaseProvider.Postgres => (PostgresLanes, 1),
            DatabaseProvider.Sqlite => (1, MostInOneSqliteCommit),
        };
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
        var batch = new List<Work>(_mostInOneCommit);
        while (await _waiting.Reader.WaitToReadAsync(CancellationToken.None))
        {
            while (batch.Count < _mostInOneCommit && _waiting.Reader.TryRead(out var work)) batch.Add(work);
            if (batch.Count > 0) await CommitAsync(batch);
            // A piece that another transaction's locks got the better of did nothing wrong: it goes once more.
            foreach (var work in batch)
            {
                while (work.LostToLocks) await CommitAsync([work]);
            }
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
            var kept = 0;
            foreach (var work in batch)
            {
                // Alone in its transaction a piece needs no savepoint: when it fails, all of the transaction goes.
                if (batch.Count > 1) await transaction.CreateSavepointAsync("piece", CancellationToken.None);
                if (await work.TryAsync(db)) kept++;
                else if (batch.Count > 1) await transaction.RollbackToSavepointAsync("piece", CancellationToken.None);
            }
            if (kept > 0) await transaction.CommitAsync(CancellationToken.None);
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

        public bool LostToLocks { get; protected set; }

        public abstract Task<bool> TryAsync(WardDb db);

        public abstract void Complete();

        public abstract void Fail(Exception exception);
    }

    private sealed class Work<T>(Func<WardDb, CancellationToken, Task<T>> work) : Work
    {
        private T? _value;
        private int _tries;

        public TaskCompletionSource<T> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override async Task<bool> TryAsync(WardDb db)
        {
            (Failure, LostToLocks) = (null, false);
            try
            {
                _value = await work(db, CancellationToken.None);
                await db.SaveChangesAsync(CancellationToken.None);
                return true;
            }
            catch (Exception exception)
            {
                Failure = exception;
                LostToLocks = db.IsLockConflict(exception) && ++_tries < MostTries;
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
            else if (!LostToLocks) Done.TrySetException(Failure);
        }

        public override void Fail(Exception exception)
        {
            LostToLocks = false;
            Done.TrySetException(Failure ?? exception);
        }
    }
}
