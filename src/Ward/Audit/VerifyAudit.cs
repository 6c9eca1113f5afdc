using System.Buffers;
using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Audit;

/// <summary>What the walk along the chain found.</summary>
/// <param name="Entries">How many entries hold together from the first on.</param>
/// <param name="Digest">Hash of the last of these. Written down elsewhere, it also shows entries cut off the
/// end.</param>
/// <param name="Fault">Where the chain breaks first; null when it is whole.</param>
public sealed record AuditState(long Entries, string Digest, AuditFault? Fault);

/// <param name="Number">The entry, or the place where one should be.</param>
/// <param name="Kind">What is wrong there.</param>
public sealed record AuditFault(long Number, AuditFaultKind Kind);

public enum AuditFaultKind
{
    /// <summary>An entry is gone.</summary>
    Missing = 0,

    /// <summary>An entry's content does not fit its hash.</summary>
    Changed = 1,

    /// <summary>An entry does not follow from the one before: one of the two was exchanged or put in.</summary>
    Unlinked = 2,

    /// <summary>The end of the chain as it is kept apart is not the last entry.</summary>
    WrongEnd = 3,
}

/// <summary>Walks the audit chain from the beginning and finds the first entry that was changed, removed or put
/// in.</summary>
public sealed class VerifyAudit(WardDb db)
{
    private const int Batch = 1000;

    public Task<AuditState> RunAsync(CancellationToken ct) => RunAsync(null, ct);

    /// <param name="told">Is told from time to time how many entries hold so far.</param>
    /// <param name="ct">Cancels the work.</param>
    internal async Task<AuditState> RunAsync(Action<long>? told, CancellationToken ct)
    {
        var (number, hash) = (0L, new byte[32]);
        if (await db.AuditEntries.AnyAsync(e => e.Number < 1, ct))
            return State(number, hash, new AuditFault(number, AuditFaultKind.Unlinked));
        while (true)
        {
            // The end first: what is added during the walk lies behind it and is looked at in the next round.
            var end = await db.AuditHeads.AsNoTracking().SingleOrDefaultAsync(ct);
            var entries = await db.AuditEntries.AsNoTracking().Where(e => e.Number > number)
                .OrderBy(e => e.Number).Take(Batch).ToListAsync(ct);
            foreach (var entry in entries)
            {
                if (FaultOf(entry, number, hash) is { } fault) return State(number, hash, fault);
                (number, hash) = (entry.Number, entry.Hash);
                if (number == end?.Number && !hash.AsSpan().SequenceEqual(end.Hash))
                    return State(number, hash, new AuditFault(number, AuditFaultKind.WrongEnd));
            }
            told?.Invoke(number);
            if (entries.Count == Batch) continue;
            if (end is null) return State(number, hash, new AuditFault(number, AuditFaultKind.WrongEnd));
            if (number < end.Number) return State(number, hash, new AuditFault(number + 1, AuditFaultKind.Missing));
            if (number == end.Number) return State(number, hash, Matches(end, hash, number));
            var now = await db.AuditHeads.AsNoTracking().SingleAsync(ct);
            if (now.Number < number) return State(number, hash, new AuditFault(number, AuditFaultKind.WrongEnd));
        }
    }

    /// <summary>Whether an entry, or the empty beginning, has a digest that was written down earlier.</summary>
    /// <param name="digest">Hexadecimal, as printed.</param>
    /// <param name="ct">Cancels the work.</param>
    public async Task<bool> HoldsAsync(string digest, CancellationToken ct)
    {
        var bytes = new byte[32];
        if (digest.Length != 64 || Convert.FromHexString(digest, bytes, out _, out _) != OperationStatus.Done)
            return false;
        return bytes.AsSpan().IndexOfAnyExcept((byte)0) < 0
            || await db.AuditEntries.AnyAsync(e => e.Hash == bytes, ct);
    }

    private static AuditFault? Matches(AuditHead end, byte[] hash, long number) =>
        hash.AsSpan().SequenceEqual(end.Hash) ? null : new AuditFault(number, AuditFaultKind.WrongEnd);

    private static AuditFault? FaultOf(AuditEntry entry, long number, byte[] hash)
    {
        if (entry.Number != number + 1) return new AuditFault(number + 1, AuditFaultKind.Missing);
        if (!entry.PreviousHash.AsSpan().SequenceEqual(hash))
            return new AuditFault(entry.Number, AuditFaultKind.Unlinked);
        return AuditTrail.HashOf(entry).AsSpan().SequenceEqual(entry.Hash)
            ? null
            : new AuditFault(entry.Number, AuditFaultKind.Changed);
    }

    private static AuditState State(long number, byte[] hash, AuditFault? fault) =>
        new(number, Convert.ToHexStringLower(hash), fault);
}
