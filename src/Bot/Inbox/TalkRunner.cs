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
        while (!ct.IsCancellationRequested)
        {
            try
            {
                if (await ledger.NextAsync(talk, ct) is not { } message) return;
                var turn = await AnswerAsync(message, ct);
                if (turn is null) return;
                var stored = await ledger.FinishAsync(turn, outbox.HasListener);
                outbox.Hand(stored.ToSend);
                if (stored.Stored) BotMetrics.Count(turn, clock.GetUtcNow() - message.ReceivedAt);
                if (!stored.MoreWaits) return;
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                // The row stays pending and this node's own claim is found again at the next look.
                log.TurnNotStored(talk, exception);
                return;
            }
        }
    }

    private async Task<FinishedTurn?> AnswerAsync(WaitingMessage message, CancellationToken ct)
    {
        try
        {
            if (channels.Find(message.Channel) is not { } channel) return null;
            var inbound = channel.Read(message.Payload);
            if (message.Address is { } address) _ = channel.AcknowledgeAsync(address, inbound, ct);
            return await turns.RunAsync(message, inbound, channel.ShowsNotice, ct);
        }
        catch (Exception exception) when (!ct.IsCancellationRequested)
        {
            var tries = await ledger.CountFaultAsync(message.Id);
            log.TurnFailed(message.Id, tries, exception);
            if (tries < TriesBeforeGivingUp) return null;
            log.GaveUpHandling(message.Id);
            return turns.Sorry(message);
        }
    }
}
