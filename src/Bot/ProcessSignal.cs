using System.Threading.Channels;

namespace BachDang.Outreach.Bot;

/// <summary>Wakes a worker of this process. The signal makes it fast; the row makes it safe: a lost signal only costs
/// the wait for the next look into the table.</summary>
internal abstract class ProcessSignal<T>(Channel<T> channel, TimeProvider clock)
{
    private Task<bool>? _waiting;

    /// <summary>Whether a worker of this process listens, so that rows may be committed as already taken for
    /// it.</summary>
    public bool HasListener { get; set; }

    public ChannelReader<T> Reader => channel.Reader;

    /// <summary>Waits for something to read, at most so long. For the one worker that reads.</summary>
    /// <returns>Whether there is something.</returns>
    public async Task<bool> WaitAsync(TimeSpan most, CancellationToken ct)
    {
        // One waiter is kept over all rounds: a cancelled one each round would cost an exception each round.
        _waiting ??= channel.Reader.WaitToReadAsync(CancellationToken.None).AsTask();
        if (!_waiting.IsCompleted)
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
            await Task.WhenAny(_waiting, Task.Delay(most, clock, patience.Token));
            await patience.CancelAsync();
            ct.ThrowIfCancellationRequested();
        }
        if (!_waiting.IsCompleted) return false;
        _waiting = null;
        return true;
    }

    protected void Signal(T item) => channel.Writer.TryWrite(item);
}
