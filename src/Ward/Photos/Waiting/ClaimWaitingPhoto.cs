using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Identity;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Photos.Waiting;

/// <param name="Source">Where it is; null when that can no longer be read.</param>
public sealed record WaitingPhoto(
    Guid Id, Guid DraftId, string Channel, DateTimeOffset ReceivedAt, int Attempts, PhotoSource? Source);

/// <summary>Takes the next photo that is due to be fetched for one worker.</summary>
public sealed class ClaimWaitingPhoto(WardDb db, TimeProvider clock, AddressKeys keys)
{
    // Longer than one try can take.
    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(3);

    /// <summary>Whether any is due; costs a read only.</summary>
    public Task<bool> IsAnyDueAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.ReportPhotos.AnyAsync(p => p.State == PhotoState.Waiting && p.NotBefore <= now, ct);
    }

    /// <returns>Null when none is due.</returns>
    public async Task<WaitingPhoto?> RunAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var row = await db.ReportPhotos.AsNoTracking()
            .Where(p => p.State == PhotoState.Waiting && p.NotBefore <= now)
            .OrderBy(p => p.NotBefore).FirstOrDefaultAsync(ct);
        if (row is null) return null;
        var taken = await db.ReportPhotos
            .Where(p => p.Id == row.Id && p.State == PhotoState.Waiting && p.NotBefore == row.NotBefore)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.NotBefore, now + Claim), ct);
        return taken == 0 ? null : new WaitingPhoto(row.Id, row.DraftId, row.Channel, row.ReceivedAt, row.Attempts,
            PhotoSources.Open(keys, row.SourceSealed));
    }
}
