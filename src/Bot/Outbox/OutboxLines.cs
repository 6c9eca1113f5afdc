using BachDang.Outreach.Bot.Outbox.Campaigns;
using BachDang.Outreach.Ward.Messages;
using Microsoft.Extensions.Logging;

namespace BachDang.Outreach.Bot.Outbox;

/// <summary>Sends the rows in this process's hands, talk by talk, and records what became of each.</summary>
internal sealed class OutboxLines(
    OutboxSender sender, OutboxQueue queue, OutboxRows rows, CampaignGate gate, TimeProvider clock,
    ILogger<OutboxLines> log) : IDisposable
{
    private const int MostAtOnce = 32;

    private readonly SemaphoreSlim _places = new(MostAtOnce, MostAtOnce);
    private readonly CancellationTokenSource _outOfPatience = new();
    private volatile bool _stopping;

    /// <summary>From now on what is only queued goes back to the table.</summary>
    public void BeginStopping() => _stopping = true;

    /// <summary>Completes when sends in flight ended by themselves and their outcome is written. When the token
    /// ends first, what is still in flight stays uncertain.</summary>
    public async Task WhenEmptyAsync(CancellationToken ct)
    {
        await using var impatience = ct.Register(_outOfPatience.Cancel);
        await queue.WhenEmptyAsync().WaitAsync(ct);
    }

    /// <summary>Takes rows of one talk.</summary>
    /// <param name="talk">The rows, in order.</param>
    /// <param name="fromTable">Whether the table gave the talk out, in order.</param>
    public void Serve(IReadOnlyList<OutboundMessage> talk, bool fromTable)
    {
        if (talk.Count == 0 || !queue.Add(talk[0].ConversationId, talk, fromTable)) return;
        _ = ServeLineAsync(talk[0].ConversationId);
    }

    public void Dispose()
    {
        _outOfPatience.Dispose();
        _places.Dispose();
    }

    private async Task ServeLineAsync(Guid conversationId)
    {
        await Task.Yield();
        while (queue.Next(conversationId) is { } row)
        {
            await _places.WaitAsync(CancellationToken.None);
            try
            {
                await ServeAsync(row);
            }
            catch (Exception exception)
            {
                // The row stays in flight in the table and is recovered as uncertain when its claim runs out.
                log.RecordFailed(row.Id, exception);
            }
            finally
            {
                _places.Release();
                gate.Settled(row);
            }
        }
    }

    private async Task ServeAsync(OutboundMessage row)
    {
        var isCampaign = row.Kind == OutboundKind.Campaign;
        // It waited here so long that any node may take it over by now; the next look for uncertain rows brings it
        // back, and until then the talk waits.
        if (row.ClaimedUntil <= clock.GetUtcNow())
        {
            if (!isCampaign) queue.HoldBack(row.ConversationId, TimeSpan.Zero);
            return;
        }
        if (await NoteOfAsync(row) is not { } note) return;
        // Replies never wait behind a campaign that has to.
        if (note.Status == OutboundStatus.Pending && !isCampaign) queue.HoldBack(row.ConversationId, note.Wait);
        await rows.RecordAsync(row, note);
    }

    // Null where the row was taken back meanwhile and nothing is to be written on it.
    private async Task<DeliveryNote?> NoteOfAsync(OutboundMessage row)
    {
        // After a row that has to wait, the rest of the line waits too: a talk is read in order.
        if (queue.HeldBack(row.ConversationId) is { } wait) return OutboxSender.PutBack(row, wait);
        if (_stopping) return OutboxSender.PutBack(row, TimeSpan.Zero);
        var passage = await gate.PassAsync(row, _outOfPatience.Token);
        if (!passage.IsOpen) return passage.Note;
        try
        {
            return await sender.SendAsync(row, _outOfPatience.Token);
        }
        finally
        {
            gate.Landed(row);
        }
    }
}
