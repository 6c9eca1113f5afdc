using BachDang.Outreach.Bot.Channels;
using BachDang.Outreach.Bot.Outbox.Campaigns;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Identity;
using BachDang.Outreach.Ward.Messages;
using BachDang.Outreach.Ward.Talks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BachDang.Outreach.Bot.Outbox;

/// <summary>Sends one row and turns what the channel says into the note that is written on the row.</summary>
internal sealed class OutboxSender(
    ChannelPaces paces, OutboxBodies bodies, ChannelPauses pauses, AddressKeys keys, IServiceScopeFactory scopes,
    ILogger<OutboxSender> log)
{
    public async Task<DeliveryNote> SendAsync(OutboundMessage row, CancellationToken ct)
    {
        var channel = paces.ChannelOf(row);
        if (channel is null) return Dead(row, "channel is not configured");
        if (pauses.Left(row.Channel) is var left && left > TimeSpan.Zero) return PutBack(row, left);
        var (delivery, body) = await AttemptAsync(channel, row, ct);
        if (delivery is Delivered { Beside: > 0 and var more }) paces.NoteBeside(row, more);
        // A campaign's words stand in its own row; only a chat that is shown again keeps them with the message.
        var made = row.Body is null && row.BodySealed is null && (row.CampaignId is null || channel.ShowsHistory);
        return Note(row, channel, delivery) with { Body = made ? body?.ToJson() : null };
    }

    /// <summary>A row that was taken but not tried.</summary>
    public static DeliveryNote PutBack(OutboundMessage row, TimeSpan wait) =>
        new(row.Id, OutboundStatus.Pending) { Wait = wait, CountsAsTry = false, Reason = row.Reason };

    private async Task<(Delivery Delivery, MessageBody? Body)> AttemptAsync(
        IChannel channel, OutboundMessage row, CancellationToken ct)
    {
        MessageBody? body = null;
        try
        {
            body = await bodies.OfAsync(row, ct);
            var address = channel.NeedsAddress ? await AddressAsync(row.ConversationId, ct) : null;
            if (channel.NeedsAddress && address is null) return (new Undeliverable("no address"), body);
            var parcel = new Parcel(row.Id, row.ConversationId, address, body)
            {
                Earlier = await bodies.EarlierAsync(row, ct),
            };
            return (await channel.SendAsync(parcel, ct), body);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            log.SendThrew(row.Id, exception.GetType().Name);
            return (new Faulted(exception.GetType().Name), body);
        }
    }

    private DeliveryNote Note(OutboundMessage row, IChannel channel, Delivery delivery)
    {
        switch (delivery)
        {
            case Delivered sent:
                return new DeliveryNote(row.Id, OutboundStatus.Sent)
                {
                    ProviderId = sent.ProviderId,
                    Numbered = channel.ShowsHistory,
                    Edited = sent.Edited,
                };
            case WaitAsked asked:
                pauses.Pause(row.Channel, asked.Wait);
                log.ChannelPaused(row.Channel, asked.Wait.TotalSeconds);
                return PutBack(row, asked.Wait) with { Reason = "asked to wait" };
            case Moved moved:
                return PutBack(row, TimeSpan.Zero) with { NewAddress = moved.NewAddress, CountsAsTry = true };
            case Refused refused:
                return new DeliveryNote(row.Id, OutboundStatus.Blocked) { Reason = refused.Reason };
            case Undeliverable undeliverable:
                return Dead(row, undeliverable.Reason);
            case Faulted faulted when RetryWaits.After(row.Attempts) is { } wait:
                return new DeliveryNote(row.Id, OutboundStatus.Pending) { Wait = wait, Reason = faulted.Reason };
            case Faulted faulted:
                return Dead(row, faulted.Reason);
            default:
                throw new InvalidOperationException($"A channel gave back {delivery.GetType().Name}.");
        }
    }

    private DeliveryNote Dead(OutboundMessage row, string reason)
    {
        log.GaveUpSending(row.Id, row.Channel, reason);
        return new DeliveryNote(row.Id, OutboundStatus.Dead) { Reason = reason };
    }

    private async Task<string?> AddressAsync(Guid conversationId, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await new ReadTalk(scope.ServiceProvider.GetRequiredService<WardDb>(), keys)
            .AddressAsync(conversationId, ct);
    }
}
