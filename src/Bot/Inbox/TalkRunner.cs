using BachDang.Outreach.Bot.Channels;
using BachDang.Outreach.Bot.Dialogs;
using BachDang.Outreach.Bot.Outbox;
using BachDang.Outreach.Ward.Messages;
using BachDang.Outreach.Ward.Talks;
using Microsoft.Extensions.Logging;

namespace BachDang.Outreach.Bot.Inbox;

/// <summary>Answers the waiting messages of one talk, oldest first, each stored before the next is read.</summary>
internal sealed class TalkRunner(
    InboxLedger ledger, ChannelSet channels, ConversationTurn turns, OutboxSignal outbox, TimeProvider clock,
    ILogger<TalkRunner> log)
{
    private const int TriesBeforeGivingUp = 3;

    public async Task RunAsync(Guid talk, CancellationToken ct)
    {
        try
        {
            while (!ct.IsCancellationRequested)
            {
                if (await ledger.NextAsync(talk, ct) is not { } message || !await HandleAsync(message, ct)) return;
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // Stopping: what is not stored yet waits for the next start.
        }
        catch (Exception exception)
        {
            // The database is away. The row stays pending and this node's own claim is found again at the next look.
            log.TurnNotStored(talk, exception);
        }
    }

    /// <returns>Whether another message of the talk waits.</returns>
    private async Task<bool> HandleAsync(WaitingMessage message, CancellationToken ct)
    {
        if (channels.Find(message.Channel) is not { } channel) return false;
        try
        {
            return await StoreAsync(message, await AnswerAsync(channel, message, ct));
        }
        catch (Exception exception) when (!ct.IsCancellationRequested)
        {
            // Where even the fault cannot be counted, no message is to blame and this throws.
            var tries = await ledger.CountFaultAsync(message.Id);
            log.TurnFailed(message.Id, tries, exception);
            if (tries < TriesBeforeGivingUp) return false;
            log.GaveUpHandling(message.Id);
            return await StoreAsync(message, turns.Sorry(message));
        }
    }

    private async Task<FinishedTurn> AnswerAsync(IChannel channel, WaitingMessage message, CancellationToken ct)
    {
        var payload = message.Payload ?? throw new InvalidDataException("The stored update cannot be opened.");
        var inbound = channel.Read(payload);
        if (message.Address is { } address) _ = channel.AcknowledgeAsync(address, inbound, ct);
        return await turns.RunAsync(message, inbound, channel.ShowsNotice, ct);
    }

    private async Task<bool> StoreAsync(WaitingMessage message, FinishedTurn turn)
    {
        var stored = await ledger.FinishAsync(turn, outbox.HasListener);
        outbox.Hand(stored.ToSend);
        if (stored.Stored) BotMetrics.Count(turn, clock.GetUtcNow() - message.ReceivedAt);
        return stored.MoreWaits;
    }
}
