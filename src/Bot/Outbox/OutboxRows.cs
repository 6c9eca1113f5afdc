using BachDang.Outreach.Bot.Channels;
using BachDang.Outreach.Ward.Messages;
using Microsoft.Extensions.Logging;

namespace BachDang.Outreach.Bot.Outbox;

/// <summary>What the outbox worker asks of the table.</summary>
internal sealed class OutboxRows(
    OutboxLedger ledger, ChannelSet channels, ChannelPauses pauses, TalkPulse pulse, TimeProvider clock,
    ILogger<OutboxRows> log)
{
    private const int MostInOneLook = 64;

    /// <summary>Waits for this process's turn and brings back rows that a dead process left in flight.</summary>
    public async Task RecoverAsync(CancellationToken ct)
    {
        var uncertain = await ledger.RecoverAsync(ct);
        if (uncertain > 0) log.SendsUncertain(uncertain);
    }

    public async Task<IReadOnlyList<OutboundMessage>> ClaimDueAsync(CancellationToken ct)
    {
        var open = channels.Names.Where(name => pauses.Left(name) == TimeSpan.Zero).ToList();
        return open.Count == 0 ? [] : await ledger.ClaimAsync(open, MostInOneLook, ct);
    }

    /// <summary>Writes the outcome; not cancelled at shutdown, because the message may have left already.</summary>
    public async Task RecordAsync(OutboundMessage row, DeliveryNote note)
    {
        await ledger.RecordAsync(note, CancellationToken.None);
        BotMetrics.Deliveries.Add(1, new("channel", row.Channel), new("outcome", note.Status.ToString()));
        if (note.Status == OutboundStatus.Sent)
            BotMetrics.SendTime.Record((clock.GetUtcNow() - row.CreatedAt).TotalSeconds);
        pulse.Beat(row.ConversationId);
    }
}
