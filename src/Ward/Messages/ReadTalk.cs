using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Identity;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Messages;

/// <summary>The next unhandled message of a talk with what is needed to answer it.</summary>
public sealed record WaitingMessage(
    Guid Id, Guid ConversationId, string Channel, string? Address, byte[] Payload, DateTimeOffset ReceivedAt,
    int Attempts, string? Memory, bool Welcomed);

/// <summary>Query for the inbox worker: the oldest unhandled message of a talk, opened.</summary>
public sealed class ReadTalk(WardDb db, AddressKeys keys)
{
    public async Task<WaitingMessage?> NextAsync(Guid conversationId, CancellationToken ct)
    {
        var row = await db.InboundMessages.AsNoTracking()
            .Where(m => m.ConversationId == conversationId && m.Status == InboundStatus.Pending)
            .OrderBy(m => m.Order)
            .Join(db.Conversations.AsNoTracking(), m => m.ConversationId, c => c.Id, (m, c) => new { m, c })
            .FirstOrDefaultAsync(ct);
        if (row is null) return null;
        return new WaitingMessage(row.m.Id, conversationId, row.m.Channel,
            row.c.AddressSealed is { } address ? keys.UnsealText(address) : null,
            row.m.Payload is { } payload ? keys.Unseal(payload) : [],
            row.m.ReceivedAt, row.m.Attempts, row.c.Memory, row.c.WelcomedAt is not null);
    }
}
