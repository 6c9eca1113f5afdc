using System.Threading.Channels;
using BachDang.Outreach.Ward.Messages;

namespace BachDang.Outreach.Bot.Outbox;

/// <summary>Hands rows that were committed as already taken to the outbox worker of this process.</summary>
internal sealed class OutboxSignal
{
    private readonly Channel<IReadOnlyList<OutboundMessage>> _handed =
        Channel.CreateUnbounded<IReadOnlyList<OutboundMessage>>(new UnboundedChannelOptions { SingleReader = true });

    /// <summary>Whether a sender of this process listens, so that rows may be committed as taken by it. Bounded by
    /// the talks in work: each hands over one turn at a time.</summary>
    public bool HasListener { get; set; }

    public ChannelReader<IReadOnlyList<OutboundMessage>> Handed => _handed.Reader;

    public void Hand(IReadOnlyList<OutboundMessage> rows)
    {
        if (rows.Count > 0) _handed.Writer.TryWrite(rows);
    }

    /// <summary>Waits for rows, at most so long.</summary>
    public async Task WaitAsync(TimeSpan most, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(most);
        try
        {
            await _handed.Reader.WaitToReadAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // Nothing was handed over in time: the worker looks into the table.
        }
    }
}
