using BachDang.Outreach.Ward.Campaigns.Sending;
using BachDang.Outreach.Ward.Messages;

namespace BachDang.Outreach.Bot.Outbox.Campaigns;

/// <summary>Whether a row leaves now.</summary>
/// <param name="IsOpen">It does.</param>
/// <param name="Note">What to write on it where it does not; null where nothing is to be written.</param>
internal sealed record Passage(bool IsOpen, DeliveryNote? Note)
{
    public static readonly Passage Open = new(true, null);
    public static readonly Passage Closed = new(false, null);
}

/// <summary>What every row passes just before it is sent: replies are counted, a message of a campaign is looked at
/// once more. It stands in its talk's line then, so whatever the resident is told next comes behind it.</summary>
internal sealed class CampaignGate(CampaignLedger ledger, ChannelPaces paces)
{
    public async Task<Passage> PassAsync(OutboundMessage row, CancellationToken ct)
    {
        if (row.Kind == OutboundKind.Campaign && await StopAsync(row, ct) is { } stopped) return stopped;
        await paces.GoAsync(row, ct);
        return Passage.Open;
    }

    /// <summary>The channel has answered for a row that passed, or failed to.</summary>
    public void Landed(OutboundMessage row) => paces.Landed(row);

    /// <summary>The row is settled or back in the table.</summary>
    public void Settled(OutboundMessage row)
    {
        if (row.Kind != OutboundKind.Campaign) return;
        paces.Of(row.Channel).GiveBack(row.Id);
        paces.FlightsOf(row.Channel).Release();
    }

    private async Task<Passage?> StopAsync(OutboundMessage row, CancellationToken ct)
    {
        if (paces.LeftOf(row.Channel, row.ConversationId) is var left && left > TimeSpan.Zero)
            return new Passage(false, OutboxSender.PutBack(row, left));
        // It may have been taken a moment before the quiet hours began.
        if (ledger.IsQuiet) return new Passage(false, OutboxSender.PutBack(row, TimeSpan.Zero));
        return await ledger.LookAsync(row, ct) switch
        {
            Leave.Now => null,
            Leave.Later => new Passage(false, OutboxSender.PutBack(row, TimeSpan.Zero)),
            Leave.OverCap => new Passage(false, DeliveryNote.OverCap(row.Id)),
            Leave.TakenBack => new Passage(false, DeliveryNote.TakenBack(row.Id)),
            Leave.Never => Passage.Closed,
        };
    }
}
