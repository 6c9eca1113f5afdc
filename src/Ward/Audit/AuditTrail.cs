using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Audit;

/// <summary>What is to be written into the audit log.</summary>
internal sealed record AuditNote(string Action, Guid Subject, Guid? Officer, string Details);

/// <summary>Adds entries to the chain, inside the save of the change they tell about.</summary>
internal static class AuditTrail
{
    /// <summary>Adds one entry. The chain's end stays locked until the commit, so that two nodes cannot add the same
    /// number.</summary>
    public static async Task AddAsync(WardDb db, DateTimeOffset at, AuditNote note, CancellationToken ct)
    {
        var sql = $"""SELECT * FROM "AuditHeads"{db.ForUpdate}""";
        var head = db.AuditHeads.Local.SingleOrDefault()
            ?? await db.AuditHeads.FromSqlRaw(sql).AsTracking().SingleAsync(ct);
        // Whole microseconds: PostgreSQL keeps no more, and the hash must come out the same after reading back.
        var time = new DateTimeOffset(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
        var entry = new AuditEntry
        {
            Number = head.Number + 1,
            At = time,
            Officer = note.Officer,
            Action = note.Action,
            Subject = note.Subject,
            Details = note.Details,
            PreviousHash = head.Hash,
            Hash = HashOf(head.Number + 1, time, note, head.Hash),
        };
        (head.Number, head.Hash) = (entry.Number, entry.Hash);
        db.AuditEntries.Add(entry);
    }

    /// <summary>The hash an entry must have.</summary>
    public static byte[] HashOf(AuditEntry entry) => HashOf(entry.Number, entry.At,
        new AuditNote(entry.Action, entry.Subject, entry.Officer, entry.Details), entry.PreviousHash);

    private static byte[] HashOf(long number, DateTimeOffset at, AuditNote note, byte[] previous)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> fixedPart = stackalloc byte[48];
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt64BigEndian(fixedPart, number);
        BinaryPrimitives.WriteInt64BigEndian(fixedPart[8..], at.UtcTicks);
        note.Subject.TryWriteBytes(fixedPart[16..], bigEndian: true, out _);
        (note.Officer ?? Guid.Empty).TryWriteBytes(fixedPart[32..], bigEndian: true, out _);
        hash.AppendData(previous);
        hash.AppendData(fixedPart);
        // Lengths stand before texts, so that no text can pass for the end of one and the start of another.
        foreach (var text in (ReadOnlySpan<string>)[note.Action, note.Details])
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }
        return hash.GetHashAndReset();
    }
}
