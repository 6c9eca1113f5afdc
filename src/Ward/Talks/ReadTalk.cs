using System.Security.Cryptography;
using System.Text;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Identity;
using BachDang.Outreach.Ward.Messages;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Talks;

/// <summary>The next unhandled message of a talk with what is needed to answer it.</summary>
/// <param name="Address">The chat address; null where the channel needs none or it cannot be opened.</param>
/// <param name="Payload">The raw update; null when it cannot be opened: damaged, or sealed with lost keys.</param>
/// <param name="Dialogs">The open dialogs; null when there are none, empty when they cannot be opened.</param>
public sealed record WaitingMessage(
    Guid Id, Guid ConversationId, string Channel, string? Address, byte[]? Payload, DateTimeOffset ReceivedAt,
    int Attempts, string? Memory, string? Dialogs, bool Welcomed)
{
    /// <summary>The hand-off that an officer is answering in this talk; null while the bot has it.</summary>
    public Guid? OfficerHandOff { get; init; }

    /// <summary>When the bot has the talk again; null while it has it.</summary>
    public DateTimeOffset? OfficerUntil { get; init; }
}

/// <summary>Query for the workers: what waits in a talk, and where it is answered; opened with the keys.</summary>
public sealed class ReadTalk(WardDb db, AddressKeys keys)
{
    /// <summary>Whether any message of any talk waits: a cheap look before a claim, which takes the write
    /// lock.</summary>
    public Task<bool> AnyWaitsAsync(CancellationToken ct) =>
        db.InboundMessages.AnyAsync(m => m.Status == InboundStatus.Pending, ct);

    /// <summary>The chat address of a talk; null where its channel needs none.</summary>
    public async Task<string?> AddressAsync(Guid conversationId, CancellationToken ct)
    {
        var address = await db.Conversations.AsNoTracking().Where(c => c.Id == conversationId)
            .Select(c => c.AddressSealed).SingleOrDefaultAsync(ct);
        return address is null ? null : keys.UnsealText(address);
    }

    public async Task<WaitingMessage?> NextAsync(Guid conversationId, CancellationToken ct)
    {
        var row = await db.InboundMessages.AsNoTracking()
            .Where(m => m.ConversationId == conversationId && m.Status == InboundStatus.Pending)
            .OrderBy(m => m.Order)
            .Join(db.Conversations.AsNoTracking(), m => m.ConversationId, c => c.Id, (m, c) => new { m, c })
            .FirstOrDefaultAsync(ct);
        if (row is null) return null;
        return new WaitingMessage(row.m.Id, conversationId, row.m.Channel,
            OpenedText(row.c.AddressSealed), Opened(row.m.Payload), row.m.ReceivedAt, row.m.Attempts, row.c.Memory,
            row.c.DialogsSealed is null ? null : OpenedText(row.c.DialogsSealed) ?? "",
            row.c.WelcomedAt is not null)
        {
            OfficerHandOff = row.c.OfficerHandOff,
            OfficerUntil = row.c.OfficerUntil,
        };
    }

    private string? OpenedText(byte[]? sealedBytes) =>
        Opened(sealedBytes) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

    private byte[]? Opened(byte[]? sealedBytes)
    {
        if (sealedBytes is null) return null;
        try
        {
            return keys.Unseal(sealedBytes);
        }
        catch (CryptographicException)
        {
            // Said by its absence; the worker counts it as a fault of this message.
            return null;
        }
    }
}
