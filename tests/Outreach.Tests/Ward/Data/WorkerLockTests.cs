using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Data;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Xunit;

namespace BachDang.Outreach.Tests.Ward.Data;

public sealed class WorkerLockTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly FakeClock _clock = new();

    [Fact]
    public async Task Wait_NobodyWorks_IsAlone()
    {
        using var turn = Process();

        Assert.True(await turn.WaitForTurnAsync(CancellationToken.None));
        Assert.True(await turn.WaitForTurnAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Second_process_on_the_folder_works_when_the_first_is_gone()
    {
        var first = Process();
        using var second = Process();
        await first.WaitForTurnAsync(CancellationToken.None);

        var waits = second.WaitForTurnAsync(CancellationToken.None);
        for (var i = 0; i < 5; i++) _clock.Advance(TimeSpan.FromSeconds(2));
        Assert.False(waits.IsCompleted);
        first.Dispose();
        await _clock.AdvanceUntilAsync(() => waits.IsCompleted, TimeSpan.FromSeconds(2));

        Assert.True(await waits);
    }

    [Fact]
    public async Task Wait_StoppedMeanwhile_GivesUp()
    {
        using var first = Process();
        using var second = Process();
        await first.WaitForTurnAsync(CancellationToken.None);
        using var stop = new CancellationTokenSource();

        var waits = second.WaitForTurnAsync(stop.Token);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waits);
    }

    [Fact]
    public async Task Wait_OnPostgres_LocksNothing()
    {
        using var first = Process(DatabaseProvider.Postgres);
        using var second = Process(DatabaseProvider.Postgres);

        Assert.False(await first.WaitForTurnAsync(CancellationToken.None));
        Assert.False(await second.WaitForTurnAsync(CancellationToken.None));
    }

    public void Dispose() => _folder.Dispose();

    private WorkerLock Process(DatabaseProvider provider = DatabaseProvider.Sqlite) => new(
        Options.Create(new DataOptions { Folder = _folder.Path, Provider = provider }), _clock,
        NullLogger<WorkerLock>.Instance);
}
