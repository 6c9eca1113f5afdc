using System.Threading.Channels;
using BachDang.Outreach.Ward.Messages;

namespace BachDang.Outreach.Bot.Outbox;

/// <summary>Hands rows that were committed as already taken to the outbox worker. Bounded by the talks in work: each
/// hands over one turn at a time.</summary>
internal sealed class OutboxSignal(TimeProvider clock) : ProcessSignal<IReadOnlyList<OutboundMessage>>(
    Channel.CreateUnbounded<IReadOnlyList<OutboundMessage>>(new UnboundedChannelOptions { SingleReader = true }), clock)
{
    public void Hand(IReadOnlyList<OutboundMessage> rows)
    {
        if (rows.Count > 0) Signal(rows);
    }
}
