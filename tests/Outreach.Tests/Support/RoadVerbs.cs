using BachDang.Outreach.Ward.Messages;
using BachDang.Outreach.Ward.Talks;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Tests.Support;

/// <summary>What happens on the two roads, in the words of the tests.</summary>
internal static class RoadVerbs
{
    /// <summary>Puts one message to a talk in the table, as an operation of the ward would.</summary>
    public static Task<Guid> QueuesAsync(
        this WardRig rig, Guid talk, string text = "x", OutboundKind kind = OutboundKind.Reply,
        TimeSpan due = default, string channel = "telegram") => rig.DoAsync(db =>
    {
        var row = new OutboundMessage
        {
            Id = Guid.CreateVersion7(),
            ConversationId = talk,
            Channel = channel,
            Kind = kind,
            Order = rig.Order.Next(),
            Body = MessageBody.Of(text).ToJson(),
            CreatedAt = rig.Clock.GetUtcNow(),
            NotBefore = rig.Clock.GetUtcNow() + due,
        };
        db.OutboundMessages.Add(row);
        return Task.FromResult(row.Id);
    });

    public static async Task<Guid> TalkAsync(this WardRig rig, string address) =>
        (await rig.ArrivesAsync(address, $"{address}-first")).ConversationId;

    public static Task<IReadOnlyList<OutboundMessage>> ClaimsAsync(
        this WardRig rig, string node, int most = 10, params string[] channels) =>
        rig.DoAsync(db => new ClaimParcels(db, rig.Clock)
            .RunAsync(node, channels.Length == 0 ? ["telegram"] : channels, most, CancellationToken.None));

    public static Task<int?> RecordsAsync(this WardRig rig, DeliveryNote note, string node = "a") =>
        rig.DoAsync(db => new RecordDelivery(db, rig.Clock, rig.Keys).RunAsync(note, node, CancellationToken.None));

    public static Task<int> RecoversAsync(this WardRig rig, string node, bool alone = false) =>
        rig.DoAsync(db => new RecoverParcels(db, rig.Clock).RunAsync(alone, node, CancellationToken.None));

    public static Task<OutboundMessage> ParcelAsync(this WardRig rig, Guid id) =>
        rig.ReadAsync(db => db.OutboundMessages.AsNoTracking().SingleAsync(m => m.Id == id));

    public static Task<Conversation> ConversationAsync(this WardRig rig, Guid id) =>
        rig.ReadAsync(db => db.Conversations.AsNoTracking().SingleAsync(c => c.Id == id));

    public static Task<WaitingMessage?> NextAsync(this WardRig rig, Guid talk) =>
        rig.ReadAsync(db => new ReadTalk(db, rig.Keys).NextAsync(talk, CancellationToken.None));

    public static FinishedTurn Turn(this WaitingMessage message, params string[] replies) => new()
    {
        InboundId = message.Id,
        ConversationId = message.ConversationId,
        Channel = message.Channel,
        Replies = [.. replies.Select(text => MessageBody.Of(text))],
    };

    public static Task<TurnStored> FinishesAsync(
        this WardRig rig, FinishedTurn turn, string node = "a", bool sendHere = true) =>
        rig.DoAsync(db => new FinishTurn(db, rig.Clock, rig.Order, rig.Keys)
            .RunAsync(turn, node, sendHere, CancellationToken.None));

    public static string Text(this OutboundMessage row) => MessageBody.FromJson(row.Body!).Text;
}
