using System.Threading.Channels;

namespace BachDang.Outreach.Bot.Inbox;

/// <summary>Tells the inbox worker of this process that something came in. The signal makes it fast; the row makes
/// it safe: a lost signal only costs the wait for the next look into the table.</summary>
internal sealed class InboxSignal
{
    private readonly Channel<Guid?> _wakes = Channel.CreateBounded<Guid?>(
        new BoundedChannelOptions(4096) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    /// <summary>Whether a worker of this process listens, so that a door may claim talks for it.</summary>
    public bool HasListener { get; set; }

    /// <summary>A conversation already claimed for this process, or null for "look into the table".</summary>
    public ChannelReader<Guid?> Wakes => _wakes.Reader;

    public void Wake(Guid? claimed) => _wakes.Writer.TryWrite(claimed);

    /// <summary>Waits for a wake, at most so long.</summary>
    /// <returns>Whether one came.</returns>
    public async Task<bool> WaitAsync(TimeSpan most, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(most);
        try
        {
            return await _wakes.Reader.WaitToReadAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return false;
        }
    }
}
