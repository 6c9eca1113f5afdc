using BachDang.Outreach.Ward.Messages;

namespace BachDang.Outreach.Bot.Outbox.Campaigns;

/// <summary>Sends campaigns on one channel by its pace. It takes as few rows as can be in flight, so that a power cut
/// leaves hardly any uncertain, and gives them to their talks' lines.</summary>
internal sealed class CampaignLane(
    CampaignLedger ledger, ChannelPaces paces, ChannelPauses pauses, OutboxLines lines, OutboxRows rows,
    TimeProvider clock)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);

    /// <param name="channel">The channel.</param>
    /// <param name="alone">Whether no other process can be sending.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task RunAsync(string channel, bool alone, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            var sent = await MaySendAsync(channel, alone, ct) && await SendSomeAsync(channel, alone, ct);
            if (sent) continue;
            var silence = pauses.Left(channel);
            await Task.Delay(silence <= LookEvery ? LookEvery : silence < LongestWait ? silence : LongestWait, clock,
                ct);
        }
    }

    private async Task<bool> MaySendAsync(string channel, bool alone, CancellationToken ct) =>
        pauses.Left(channel) == TimeSpan.Zero && !ledger.IsQuiet && await ledger.AnySendingAsync(ct)
        && (alone || await ledger.LeadsAsync(channel, ct));

    private async Task<bool> SendSomeAsync(string channel, bool alone, CancellationToken ct)
    {
        var flights = paces.FlightsOf(channel);
        await flights.WaitAsync(ct);
        var places = 1;
        while (places < ChannelPaces.MostInFlight && await flights.WaitAsync(TimeSpan.Zero, ct)) places++;
        IReadOnlyList<OutboundMessage> taken = [];
        try
        {
            taken = await ledger.ClaimAsync(channel, places, ct);
        }
        finally
        {
            if (taken.Count < places) flights.Release(places - taken.Count);
        }
        for (var i = 0; i < taken.Count; i++)
        {
            if (!alone) await HearOfOthersAsync(channel, ct);
            if (await WaitForPaceAsync(channel, taken[i].Id, ct)) lines.Serve([taken[i]], fromTable: false);
            else await GiveBackAsync(taken[i], flights);
        }
        return taken.Count > 0;
    }

    // What other nodes answer with this channel's token is known from the table only.
    private async Task HearOfOthersAsync(string channel, CancellationToken ct)
    {
        if (await ledger.AllRepliesAsync(channel, ct) is { } all) paces.Of(channel).NoteAllReplies(all);
    }

    /// <returns>False when the process stops first.</returns>
    private async Task<bool> WaitForPaceAsync(string channel, Guid row, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            if (paces.Of(channel).Take(row) is var wait && wait == TimeSpan.Zero) return true;
            await Task.Delay(wait, clock, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        return false;
    }

    private async Task GiveBackAsync(OutboundMessage row, SemaphoreSlim flights)
    {
        await rows.RecordAsync(row, OutboxSender.PutBack(row, TimeSpan.Zero));
        flights.Release();
    }
}
