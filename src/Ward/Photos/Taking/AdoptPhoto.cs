using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Reports;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Photos.Taking;

/// <summary>Brings a photo that was taken before its draft was known (a chat page uploads it first) into the
/// draft.</summary>
public sealed class AdoptPhoto(WardDb db)
{
    /// <returns>How many photos the draft has then; <see cref="TooManyPhotos"/> when it was full, and the photo is
    /// erased; the same photo twice stays once.</returns>
    public async Task<Outcome<int>> RunAsync(Guid photoId, Guid draftId, CancellationToken ct)
    {
        await db.HoldAsync(draftId, ct);
        var photo = await db.ReportPhotos.AsTracking()
            .SingleOrDefaultAsync(p => p.Id == photoId && p.ReportId == null, ct);
        var there = await db.ReportPhotos.AsNoTracking()
            .Where(p => p.DraftId == draftId && p.Id != photoId
                && (p.State == PhotoState.Kept || p.State == PhotoState.Waiting))
            .Select(p => p.OriginalHash).ToListAsync(ct);
        if (photo is null || photo.State == PhotoState.Erasing) return there.Count;
        if (there.Exists(hash => hash is not null && hash.AsSpan().SequenceEqual(photo.OriginalHash)))
        {
            photo.State = PhotoState.Erasing;
            return there.Count;
        }
        if (there.Count >= ReportRules.MostPhotos)
        {
            photo.State = PhotoState.Erasing;
            return new TooManyPhotos(ReportRules.MostPhotos);
        }
        photo.DraftId = draftId;
        return there.Count + 1;
    }
}
